/** Where no frame is drawn, as in a tab in the background, work waits no longer than this. */
const LATEST_MS = 100;

/** Calls back once, after the browser has drawn its next frame: what the reader did is answered before long work begins. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LATEST_MS);
}
