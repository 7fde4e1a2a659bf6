import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import type { Language } from '../i18n/language.ts';
import { Drawing, Drawings } from './drawing.tsx';
import { drawDistances, drawLabels, placeSigns, type PlacedSign } from './draw-told.ts';
import { drawAreaNames, drawWorld } from './draw-world.ts';
import { isLocated } from './features.ts';
import { loadAreas, type Areas, type Land } from './files.ts';
import { mainBox, type Box } from './geometry.ts';
import type { MapInks } from './inks.ts';
import { useSize, type Size } from './use-size.ts';
import type { MapEvents, MapHandle, Told } from './told.ts';
import { boxOfLook, lookAt, movedBy, type MapLook } from './view.ts';
import { AREAS_FROM_ZOOM, MOST_ZOOM } from './zoom.ts';

export interface SvgMapProps extends MapEvents {
  readonly told: Told;
  readonly land: Land;
  readonly inks: MapInks;
  readonly language: Language;
  /** Handed the ways to move this map, for the buttons beside it. */
  readonly onReady: (ways: Omit<MapHandle, 'show' | 'end'>) => void;
}

const WORLD: Box = [-30, -35, 150, 65];
const STEP_PX = 80;

/** The map where the browser has no WebGL: the same signs, drawn as SVG. Every sign can be reached with the Tab key. */
export function SvgMap(props: SvgMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  return (
    <div ref={box} class="map-canvas">
      {size && <SizedMap {...props} size={size} />}
    </div>
  );
}

function SizedMap({
  told,
  land,
  inks,
  language,
  size,
  onSelect,
  onMoved,
  onReady,
}: SvgMapProps & { readonly size: Size }) {
  const [moved, setMoved] = useState<MapLook | null>(null);
  const [areas, setAreas] = useState<Areas | null>(null);
  const start = useMemo(
    () => lookAt(mainBox(told.situation.places.filter(isLocated)) ?? WORLD, size.width, size.height),
    [told.situation.places.length > 0, size.width, size.height],
  );
  const look: MapLook = moved ? { ...moved, ...size } : start;
  const latest = useRef(look);
  latest.current = look;

  const go = (next: MapLook) => {
    const zoom = Math.min(MOST_ZOOM, Math.max(0.5, next.zoom));
    latest.current = { ...next, zoom };
    setMoved(latest.current);
    onMoved(boxOfLook(latest.current));
  };
  useEffect(() => {
    onReady({
      zoomBy: (steps) => go({ ...latest.current, zoom: latest.current.zoom + steps }),
      fit: () => setMoved(null),
      box: () => boxOfLook(latest.current),
      drawn: Promise.resolve(),
    });
  }, []);
  const isNear = look.zoom >= AREAS_FROM_ZOOM;
  useEffect(() => {
    if (isNear && !areas) void loadAreas().then(setAreas);
  }, [isNear]);

  const world = useMemo(
    () => drawWorld(look, land, areas, inks, language),
    [look.lonDeg, look.latDeg, look.zoom, look.width, look.height, areas, inks, language],
  );
  const signs = placeSigns(look, told, inks);
  const choose = (sign: PlacedSign) =>
    sign.places.length === 1
      ? onSelect(sign.places[0]!.placeId)
      : go({ ...look, lonDeg: sign.places[0]!.lonDeg, latDeg: sign.places[0]!.latDeg, zoom: look.zoom + 1.5 });
  const drag = useDrag(latest, go);

  return (
    <div class="map-keys" tabIndex={0} role="application" aria-label={t('map.canvas')} onKeyDown={keys(latest, go)}>
      <svg
        class="map-drawn"
        width={look.width}
        height={look.height}
        viewBox={`0 0 ${look.width} ${look.height}`}
        {...drag}
      >
        <g aria-hidden="true">
          <Drawings of={world} />
          <Drawings of={drawAreaNames(look, areas, signs, inks, language)} />
          <Drawings of={drawDistances(look, told, inks)} />
        </g>
        {signs.map((sign) => (
          <g
            key={sign.places[0]!.placeId}
            class="map-sign"
            role="button"
            tabindex={0}
            aria-label={sign.says}
            aria-pressed={sign.places[0]!.placeId === told.selected}
            transform={`translate(${Math.round(sign.x)} ${Math.round(sign.y)})`}
            onClick={() => choose(sign)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose(sign);
            }}
          >
            <Drawing of={sign.drawing} />
          </g>
        ))}
        <g aria-hidden="true" class="map-labels">
          <Drawings of={drawLabels(look, signs, told.selected, inks)} />
        </g>
      </svg>
    </div>
  );
}

type Look = { current: MapLook };

function keys(look: Look, go: (look: MapLook) => void) {
  return (event: KeyboardEvent) => {
    const moves: Record<string, () => MapLook> = {
      ArrowLeft: () => movedBy(look.current, STEP_PX, 0),
      ArrowRight: () => movedBy(look.current, -STEP_PX, 0),
      ArrowUp: () => movedBy(look.current, 0, STEP_PX),
      ArrowDown: () => movedBy(look.current, 0, -STEP_PX),
      '+': () => ({ ...look.current, zoom: look.current.zoom + 1 }),
      '=': () => ({ ...look.current, zoom: look.current.zoom + 1 }),
      '-': () => ({ ...look.current, zoom: look.current.zoom - 1 }),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(move());
  };
}

/** Moving with the pointer; the wheel zooms. */
function useDrag(look: Look, go: (look: MapLook) => void) {
  const from = useRef<{ x: number; y: number; look: MapLook } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = { x: event.clientX, y: event.clientY, look: look.current };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!from.current || event.buttons === 0) return;
      const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y];
      if (Math.abs(dx) + Math.abs(dy) > 3) go(movedBy(from.current.look, dx, dy));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onWheel: (event: WheelEvent) => {
      event.preventDefault();
      go({ ...look.current, zoom: look.current.zoom - Math.sign(event.deltaY) * 0.4 });
    },
  };
}
