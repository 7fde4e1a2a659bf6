import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * What stands stays as it is while a newer answer is on its way, and is drawn once, when that is there: a slider that is
 * moved would else draw a long list twice a step.
 * @param isWaiting true while what `draw` would draw is about to be replaced
 */
export function useHeld(draw: () => VNode | null, isWaiting: boolean): VNode | null {
  const held = useRef<VNode | null>(null);
  if (!isWaiting || held.current === null) held.current = draw();
  return held.current;
}
