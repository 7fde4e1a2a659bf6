import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../i18n/language.ts';
import type { Land } from './files.ts';
import type { MapEvents, MapHandle, Told } from './told.ts';

export interface GlBoxProps extends MapEvents {
  readonly told: Told;
  readonly land: Land;
  readonly language: Language;
  readonly onReady: (map: MapHandle) => void;
  /** Called where the browser cannot draw with WebGL. */
  readonly onFailed: (cause: unknown) => void;
}

const LET_GO_MS = 250;

/** Holds the MapLibre map; its code is fetched when the box is first on the page. */
export function GlBox({ told, land, language, onReady, onFailed, ...events }: GlBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle | null>(null);
  const latest = useRef({ told, events });
  latest.current = { told, events };

  useEffect(() => {
    let isHere = true;
    const onSelect: MapEvents['onSelect'] = (placeId) => latest.current.events.onSelect(placeId);
    const onMoved: MapEvents['onMoved'] = (area) => latest.current.events.onMoved(area);
    const open = async () => {
      const { openGlMap } = await import('./gl/gl-map.ts');
      if (!isHere) return;
      const opened = await openGlMap(box.current!, land, latest.current.told, language, { onSelect, onMoved });
      if (!isHere) return opened.end();
      map.current = opened;
      opened.show(latest.current.told);
      onReady(opened);
    };
    open().catch((cause: unknown) => isHere && onFailed(cause));
    return () => {
      isHere = false;
      // Letting go of WebGL takes longer than drawing the view that comes; that goes first.
      const opened = map.current;
      map.current = null;
      setTimeout(() => opened?.end(), LET_GO_MS);
    };
  }, []);
  useEffect(() => map.current?.show(told), [told]);

  return <div ref={box} class="map-canvas" />;
}
