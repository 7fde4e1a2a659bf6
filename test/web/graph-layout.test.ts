import { describe, expect, it } from 'vitest';
import type { VoiceGraph } from '../../src/terms/desk.ts';
import { layGraph } from '../../src/web/disputes/graph-layout.ts';

const graph = (edges: [string, string, 'kept' | 'lost'][]): VoiceGraph => ({
  voices: [...new Set(edges.map(([voice]) => voice))].map((id) => ({ id, name: id, kind: 'party', side: null })),
  outlets: [...new Set(edges.map(([, outlet]) => outlet))].map((id) => ({ id, name: id })),
  edges: edges.map(([voice, outlet, attribution]) => ({ voice, outlet, attribution, claims: ['c'], reports: ['r'] })),
});

describe('the graph of who repeats whom', () => {
  it('stands each outlet beside the voice it carries, so that lines do not cross', () => {
    const { outlets } = layGraph(graph([['a', 'z', 'kept'], ['b', 'm', 'lost'], ['c', 'k', 'kept']])); // prettier-ignore
    expect(outlets.map(({ id }) => id)).toEqual(['z', 'm', 'k']);
  });

  it('keeps which attribution was lost', () => {
    const { edges } = layGraph(graph([['a', 'x', 'kept'], ['a', 'y', 'lost']])); // prettier-ignore
    expect(edges.map(({ attribution }) => attribution)).toEqual(['kept', 'lost']);
  });

  it('draws a kept and a lost line between the same two side by side', () => {
    const { edges } = layGraph(graph([['a', 'x', 'kept'], ['a', 'x', 'lost'], ['a', 'y', 'kept']])); // prettier-ignore
    expect(edges.map(({ asidePx }) => asidePx)).toEqual([-2.5, 2.5, 0]);
  });

  it('leaves out an edge to nobody', () => {
    const broken = { ...graph([['a', 'x', 'kept']]), outlets: [] };
    expect(layGraph(broken).edges).toEqual([]);
  });

  it('keeps all nodes inside the drawing', () => {
    const layout = layGraph(graph(Array.from({ length: 12 }, (_, i) => ['a', `o${i}`, 'kept'])));
    for (const { y } of [...layout.voices, ...layout.outlets]) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(layout.heightPx);
    }
  });
});
