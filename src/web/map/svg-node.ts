/** A piece of a drawing as plain data: the page draws it with Preact, export makes a file of it. */
export interface SvgNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function node(tag: string, attrs: SvgNode['attrs'] = {}, children: SvgNode['children'] = []): SvgNode {
  return { tag, attrs, children };
}
