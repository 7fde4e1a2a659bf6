import type { Language } from '../i18n/language.ts';
import { t } from '../i18n/i18n.ts';
import { drawDistances, drawLabels, placeSigns } from './draw-told.ts';
import { drawAreaNames, drawWorld, word } from './draw-world.ts';
import type { Areas, Land } from './files.ts';
import type { MapInks } from './inks.ts';
import { node, type SvgNode } from './svg-node.ts';
import type { Told } from './told.ts';
import type { MapLook } from './view.ts';

/** The whole map as one picture that stands alone: title for screen readers, world, what is told, and where the data are from. */
export function drawMap(
  look: MapLook,
  land: Land,
  areas: Areas | null,
  told: Told,
  inks: MapInks,
  language: Language,
): SvgNode {
  const { width, height } = look;
  const signs = placeSigns(look, told, inks);
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    [
      node('title', {}, [t('map.pictureOf', { day: told.situation.day })]),
      ...drawWorld(look, land, areas, inks, language),
      ...drawAreaNames(look, areas, signs, inks, language),
      ...drawDistances(look, told, inks),
      ...signs.map(({ x, y, drawing }) =>
        node('g', { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, [drawing]),
      ),
      ...drawLabels(look, signs, told.selected, inks),
      word(t('map.credit'), width - 8, height - 8, 10, inks.soft, inks.land, 'end'),
    ],
  );
}
