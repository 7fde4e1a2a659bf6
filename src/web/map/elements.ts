import type { SvgNode } from './svg-node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a drawing into elements outside the page, for export. Nothing is parsed, so words stay words. */
export function toSvgElement(drawing: SvgNode): SVGSVGElement {
  return make(drawing) as SVGSVGElement;
}

function make({ tag, attrs, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) if (name !== 'xmlns') element.setAttribute(name, String(value));
  for (const child of children) element.append(typeof child === 'string' ? child : make(child));
  return element;
}
