import { useRef } from 'preact/hooks';
import type { FigureLine } from '../../terms/desk.ts';
import { useAddress } from '../address/use-address.ts';
import { usePages } from '../api/use-pages.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t, tCode } from '../i18n/i18n.ts';
import { Choice, Filters } from '../parts/filters.tsx';
import { Paged } from '../parts/paged.tsx';
import { shownList, useShown } from '../shown.ts';
import { RangePlot } from './range-plot.tsx';
import { shownOfFigures } from './shown-figures.ts';
import { ToldOnce } from './told-once.tsx';

const MEASURES = [
  'killed',
  'wounded',
  'captured',
  'displaced',
  'destroyed',
  'strikes',
  'deployed',
  'arrested',
  'missing',
  'refugees',
  'territory',
  'other',
] as const;

/** A number told more than once has a range to draw. */
const isRange = ({ rows }: FigureLine) => rows.length > 1;

/** Every count: those told more than once as range plots, the others in a list under them. */
export function FiguresView() {
  const { query } = useAddress();
  const page = useRef<HTMLDivElement>(null);
  const pages = usePages<FigureLine>('figures', {
    day: query.day,
    known: query.known,
    measure: query.measure,
    place: query.place,
    limit: 30,
  });
  useShown(
    () => shownList(pages, (items) => shownOfFigures(items, () => page.current?.querySelector('svg.plot') ?? null)),
    [pages.items],
  );
  return (
    <div ref={page}>
      <PageHead title={t('figures.title')} intro={t('figures.intro')} />
      <Filters keys={['measure', 'place']}>
        <Choice
          name="measure"
          label={t('figure.measure')}
          any={t('figure.all')}
          options={MEASURES.map((measure) => [measure, tCode('measure', measure)])}
        />
      </Filters>
      <Paged pages={pages} none={t('figures.none')} advice={t('figures.none.do')}>
        {(items) => (
          <>
            <div class="plots">
              {items.filter(isRange).map((figure) => (
                <RangePlot key={figure.figureId} figure={figure} />
              ))}
            </div>
            {items.some((figure) => !isRange(figure)) && (
              <section class="block">
                <h2>{t('figures.once')}</h2>
                <ul class="told-once">
                  {items
                    .filter((figure) => !isRange(figure))
                    .map((figure) => (
                      <ToldOnce key={figure.figureId} figure={figure} />
                    ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Paged>
    </div>
  );
}
