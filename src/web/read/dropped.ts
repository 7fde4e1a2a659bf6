// A file dropped anywhere on the desk is meant to be read. It stands apart from the view, so that listening does not fetch it.
let waiting: File | null = null;
let take: (() => void) | null = null;

/** Takes files dropped anywhere on the page, which the browser would else open in place of the desk. @param open brings the view that reads them */
export function followDrops(open: () => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    waiting = file;
    open();
    take?.();
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}

/** Hands over the file that was dropped, now or later. @returns what ends that */
export function takeDropped(read: (file: File) => void): () => void {
  take = () => {
    if (waiting) read(waiting);
    waiting = null;
  };
  take();
  return () => {
    take = null;
  };
}
