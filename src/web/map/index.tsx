import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PartyMark, Situation } from '../../terms/desk.ts';
import { t, spoken } from '../i18n/i18n.ts';
import { toSvgElement } from './elements.ts';
import { isLocated } from './features.ts';
import { loadAreas, loadLand, type Areas, type Land } from './files.ts';
import { isInBox, type Box } from './geometry.ts';
import { GlBox } from './gl-box.tsx';
import { useIsPrinting } from '../parts/printing.ts';
import { Drawing } from './drawing.tsx';
import { followTheme, readInks, readPaperInks } from './inks.ts';
import { Legend } from './legend.tsx';
import './map.css';
import { setMapPicture } from './picture.ts';
import { SvgMap } from './svg-map.tsx';
import type { MapHandle, Told } from './told.ts';
import { lookAt } from './view.ts';
import { hasWebGl } from './webgl.ts';
import { drawMap } from './whole.ts';

export interface MapViewProps {
  readonly situation: Situation;
  readonly parties: readonly PartyMark[];
  /** `placeId` of the selected place. */
  readonly selected: string | null;
  readonly onSelect: (placeId: string | null) => void;
  /** Told which places are in view when the reader moves the map; null for all of them. */
  readonly onShown: (placeIds: readonly string[] | null) => void;
}

/** Of the map on paper: WebGL leaves nothing behind that could be printed. */
const PRINTED_PX = [1000, 680] as const;

type Ways = Omit<MapHandle, 'show' | 'end'>;

/** The map fills the box it is put in; also the whole of the view `map`. Drawn with WebGL where there is any, else as SVG. */
export function MapView({ situation, parties, selected, onSelect, onShown }: MapViewProps) {
  const [land, setLand] = useState<Land | null>(null);
  const [failure, setFailure] = useState(false);
  const [isGl, setIsGl] = useState(hasWebGl);
  const [inks, setInks] = useState(readInks);
  const root = useRef<HTMLDivElement>(null);
  const [ways, setWays] = useState<Ways | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const told = useMemo<Told>(() => ({ situation, parties, selected }), [situation, parties, selected]);

  useEffect(() => {
    loadLand().then(setLand, () => setFailure(true));
    return followTheme(() => setInks(readInks()));
  }, []);
  const areas = useMapPicture(root, told, land, ways);
  const isPrinting = useIsPrinting();

  const onMoved = (box: Box) => {
    const located = situation.places.filter(isLocated);
    const shown = located.filter((place) => isInBox(place, box));
    onShown(shown.length === located.length ? null : shown.map((place) => place.placeId));
  };
  const onReady = (ready: Ways) => {
    setWays(ready);
    void ready.drawn.then(() => setDrawn(true));
  };
  const unlocated = situation.places.filter((place) => !isLocated(place)).length;
  const common = { told, language: spoken(), onSelect, onMoved, onReady };
  return (
    <div ref={root} class="map" data-by={isGl ? 'webgl' : 'svg'} data-drawn={isDrawn ? 'yes' : 'no'}>
      {failure && <p role="alert">{t('map.failed')}</p>}
      {!isDrawn && !failure && (
        <p class="map-loading" role="status">
          {t('map.loading')}
        </p>
      )}
      {land && isGl && <GlBox {...common} land={land} onFailed={() => setIsGl(false)} />}
      {land && !isGl && <SvgMap {...common} land={land} inks={inks} />}
      <div class="map-ways" role="group" aria-label={t('map.ways')}>
        <Way says={t('map.nearer')} sign="+" onClick={() => ways?.zoomBy(1)} />
        <Way says={t('map.farther')} sign="−" onClick={() => ways?.zoomBy(-1)} />
        <Way
          says={t('map.fit')}
          sign="⤢"
          onClick={() => {
            ways?.fit();
            onShown(null);
          }}
        />
      </div>
      <Legend parties={partiesOn(situation, parties)} inks={inks} />
      {isPrinting && land && ways && (
        <div class="map-printed">
          <Drawing of={drawMap(lookAt(ways.box(), ...PRINTED_PX, 0), land, areas, told, readPaperInks(), spoken())} />
        </div>
      )}
      <p class="map-credit">
        {unlocated > 0 && <span>{t('map.unlocated', { count: unlocated })} </span>}
        {t('map.credit')}
      </p>
    </div>
  );
}

/** The parties that have a sign or an arc on the map. */
function partiesOn({ places, distances }: Situation, parties: readonly PartyMark[]): readonly PartyMark[] {
  const sides = new Set([...places, ...distances].map(({ side }) => side));
  return parties.filter(({ side }) => sides.has(side));
}

function Way({ says, sign, onClick }: { readonly says: string; readonly sign: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="map-way" aria-label={says} title={says} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** Export draws what is in view as SVG, whichever way the page draws it. @returns the areas, once they are there */
function useMapPicture(
  root: { readonly current: HTMLElement | null },
  told: Told,
  land: Land | null,
  ways: Ways | null,
): Areas | null {
  const [areas, setAreas] = useState<Areas | null>(null);
  useEffect(() => {
    if (ways) void loadAreas().then(setAreas);
  }, [ways]);
  useEffect(() => {
    if (!land || !ways) return;
    setMapPicture(() => {
      const { clientWidth: width = 800, clientHeight: height = 600 } = root.current ?? {};
      const look = lookAt(ways.box(), width, height, 0);
      return toSvgElement(drawMap(look, land, areas, told, readInks(), spoken()));
    });
    return () => setMapPicture(null);
  }, [told, land, ways, areas]);
  return areas;
}
