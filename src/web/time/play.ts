import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough to read what changed on a day with few changes; the reader may stop at any time. */
const DAY_MS = 1400;

/**
 * Plays a step at a time until there is none left or the reader stops it.
 * @param step takes one step; false at the end
 * @param deps what `step` reads: the next step is timed from the last change of them
 */
export function usePlay(step: () => boolean, deps: readonly unknown[]): { isPlaying: boolean; toggle: () => void } {
  const [isPlaying, setIsPlaying] = useState(false);
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (!latest.current()) setIsPlaying(false);
    }, DAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, ...deps]);
  return { isPlaying, toggle: () => setIsPlaying((is) => !is) };
}
