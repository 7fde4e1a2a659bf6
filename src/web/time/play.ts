import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough to read what changed on a day with few changes; the reader may stop at any time. */
const DAY_MS = 1400;

export interface Played {
  /** Goes back to the start where there is nothing left to play. */
  readonly rewind: () => void;
  /** Takes one step; false at the end. */
  readonly step: () => boolean;
  /** True while the page does not show the present step yet: the next one is timed from when it does. */
  readonly isWaiting: boolean;
  /** Where it stands. */
  readonly at: string;
}

/** Plays a step at a time until there is none left or the reader stops it; at the end, from the start again. */
export function usePlay(played: Played): { isPlaying: boolean; toggle: () => void } {
  const [isPlaying, setIsPlaying] = useState(false);
  const latest = useRef(played);
  latest.current = played;
  useEffect(() => {
    if (!isPlaying || played.isWaiting) return;
    const timer = setTimeout(() => {
      if (!latest.current.step()) setIsPlaying(false);
    }, DAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, played.isWaiting, played.at]);
  const toggle = () => {
    if (!isPlaying) latest.current.rewind();
    setIsPlaying(!isPlaying);
  };
  return { isPlaying, toggle };
}
