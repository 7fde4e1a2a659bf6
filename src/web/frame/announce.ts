let listener: ((text: string) => void) | null = null;

/** Says something briefly at the foot of the page and to screen readers: "Link copied". */
export function announce(text: string): void {
  listener?.(text);
}

export function onAnnounce(tell: ((text: string) => void) | null): void {
  listener = tell;
}
