const SVG = 'http://www.w3.org/2000/svg';

/** Styles of the page that a drawing rests on and must take along. */
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'direction',
] as const;

/**
 * A drawing as a file that stands alone: the page's styles written into it, patterns it refers to taken along, a ground of
 * the page's paper under it.
 */
export function standAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  if (drawing.isConnected) writeStyles(drawing, copy);
  const { width, height } = sizeOf(drawing);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.prepend(...patternsOf(copy), groundOf(copy));
  return copy;
}

export function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.getBoundingClientRect();
  const attribute = (name: string) => Number.parseFloat(drawing.getAttribute(name) ?? '');
  return {
    width: Math.round(width || attribute('width') || 800),
    height: Math.round(height || attribute('height') || 400),
  };
}

/** The drawing as PNG at twice its size. @throws {Error} where the browser cannot draw it */
export async function toPng(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = sizeOf(drawing);
  const file = new Blob([printSvg(standAlone(drawing))], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(file);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')!.drawImage(image, 0, 0, width * 2, height * 2);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture could not be made'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function printSvg(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}

function writeStyles(from: Element, to: Element): void {
  const styles = getComputedStyle(from);
  for (const name of PAINT) {
    const value = styles.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  for (let i = 0; i < from.children.length; i += 1) writeStyles(from.children[i]!, to.children[i]!);
}

/** Patterns on the page that the drawing's fills name by id, and that are not its own. */
function patternsOf(copy: SVGSVGElement): SVGElement[] {
  const named = [copy, ...copy.querySelectorAll('*')].flatMap((element) =>
    ['fill', 'stroke'].flatMap((name) => /url\("?#([^")]+)"?\)/.exec(element.getAttribute(name) ?? '')?.[1] ?? []),
  );
  return [...new Set(named)].flatMap((id) => {
    const pattern = document.getElementById(id);
    if (!pattern || copy.querySelector(`#${CSS.escape(id)}`)) return [];
    const taken = pattern.cloneNode(true) as SVGElement;
    writeStyles(pattern, taken);
    const defs = document.createElementNS(SVG, 'defs');
    defs.append(taken);
    return [defs];
  });
}

function groundOf(copy: SVGSVGElement): SVGElement {
  const ground = document.createElementNS(SVG, 'rect');
  const [x = 0, y = 0, width = 0, height = 0] = (copy.getAttribute('viewBox') ?? '').split(/[ ,]+/).map(Number);
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() || '#ffffff';
  for (const [name, value] of Object.entries({ x, y, width, height, fill: paper }))
    ground.setAttribute(name, String(value));
  return ground;
}
