export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Spot {
  readonly text: string;
  readonly anchor: 'start' | 'end';
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIGN_PX = 11;
const LINE_PX = 14;
/** Mean width of a letter of the map's face at 12 px. */
const LETTER_PX = 6.7;

/**
 * Puts names to the right of their signs, else to the left, else nowhere: a name never lies on a sign or another name.
 * @param wanted in order of weight; earlier ones get room first
 */
export function spreadLabels(
  wanted: readonly (Spot & { readonly text: string })[],
  signs: readonly Spot[],
  { width, height }: { readonly width: number; readonly height: number },
): Label[] {
  const taken: Rect[] = signs.map(({ x, y }) => ({
    left: x - SIGN_PX,
    right: x + SIGN_PX,
    top: y - SIGN_PX,
    bottom: y + SIGN_PX,
  }));
  const labels: Label[] = [];
  for (const { x, y, text } of wanted) {
    for (const anchor of ['start', 'end'] as const) {
      const edge = anchor === 'start' ? x + SIGN_PX + 3 : x - SIGN_PX - 3;
      const reach = text.length * LETTER_PX;
      const left = anchor === 'start' ? edge : edge - reach;
      const rect = { left, right: left + reach, top: y - LINE_PX / 2, bottom: y + LINE_PX / 2 };
      if (rect.left < 0 || rect.right > width || rect.top < 0 || rect.bottom > height) continue;
      if (taken.some((other) => doTouch(other, rect))) continue;
      taken.push(rect);
      labels.push({ text, x: edge, y: y + 4, anchor });
      break;
    }
  }
  return labels;
}

function doTouch(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
