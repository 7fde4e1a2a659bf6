import { createElement, type VNode } from 'preact';
import type { SvgNode } from './svg-node.ts';

/** A drawing as elements of the page. */
export function Drawing({ of }: { readonly of: SvgNode }) {
  return toElement(of, 0);
}

export function Drawings({ of }: { readonly of: readonly SvgNode[] }) {
  return <>{of.map(toElement)}</>;
}

function toElement({ tag, attrs, children }: SvgNode, key: number): VNode {
  return createElement(
    tag,
    { ...attrs, key } as never,
    ...children.map((child, i) => (typeof child === 'string' ? child : toElement(child, i))),
  );
}
