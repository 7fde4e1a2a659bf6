import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useIsPrinting } from './printing.ts';

/** Drawings made wider than this would be shrunk on paper until their words could not be read. */
const PRINTED_PX = 700;

/**
 * Width of an element in pixels, followed as it changes: drawings are made for the room there is.
 * @returns 0 before the element stands
 */
export function useWidth(ref: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return useIsPrinting() ? Math.min(width, PRINTED_PX) : width;
}
