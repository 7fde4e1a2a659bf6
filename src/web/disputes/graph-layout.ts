import type { VoiceGraph } from '../../terms/desk.ts';

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly y: number;
}

export interface GraphLayout {
  readonly voices: readonly GraphNode[];
  readonly outlets: readonly GraphNode[];
  readonly edges: readonly {
    readonly voice: GraphNode;
    readonly outlet: GraphNode;
    readonly attribution: 'kept' | 'lost' | 'changed';
    readonly claims: number;
    /** Pixels off the straight way, so that two lines between the same two stand side by side. */
    readonly asidePx: number;
  }[];
  readonly heightPx: number;
}

const STEP_PX = 34;
const LANE_PX = 5;

/**
 * Voices in one column, outlets in the other. Outlets stand in the order of the voices they carry (their mean), so that
 * few lines cross; both columns are spread over the same height.
 */
export function layGraph(graph: VoiceGraph): GraphLayout {
  const rank = new Map(graph.voices.map(({ id }, i) => [id, i]));
  const meanOf = (outlet: string) => {
    const ranks = graph.edges.filter((edge) => edge.outlet === outlet).map((edge) => rank.get(edge.voice) ?? 0);
    return ranks.length === 0 ? Infinity : ranks.reduce((sum, r) => sum + r, 0) / ranks.length;
  };
  const ordered = graph.outlets
    .map((outlet) => ({ outlet, mean: meanOf(outlet.id) }))
    .sort((a, b) => a.mean - b.mean || a.outlet.name.localeCompare(b.outlet.name, 'en'))
    .map(({ outlet }) => outlet);
  const heightPx = Math.max(graph.voices.length, ordered.length, 1) * STEP_PX + 8;
  const spread = <T extends { id: string; name: string }>(nodes: readonly T[]) =>
    nodes.map(({ id, name }, i) => ({ id, name, y: ((i + 0.5) / nodes.length) * (heightPx - 8) + 4 }));
  const voices = spread(graph.voices);
  const outlets = spread(ordered);
  const edges = graph.edges.flatMap(({ voice, outlet, attribution, claims }) => {
    const from = voices.find(({ id }) => id === voice);
    const to = outlets.find(({ id }) => id === outlet);
    if (!from || !to) return [];
    const pair = graph.edges.filter((edge) => edge.voice === voice && edge.outlet === outlet);
    const lane = pair.findIndex((edge) => edge.attribution === attribution);
    const asidePx = (lane - (pair.length - 1) / 2) * LANE_PX;
    return [{ voice: from, outlet: to, attribution, claims: claims.length, asidePx }];
  });
  return { voices, outlets, edges, heightPx };
}
