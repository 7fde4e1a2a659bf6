import { describe, expect, it } from 'vitest';
import { joinRoles } from '../../src/language/modelAttributions.ts';
import { decodeRuns, type LabelledRun } from '../../src/language/modelSpans.ts';
import { decodeTree } from '../../src/language/modelTree.ts';

/** Candidates from rows of [head, score] pairs, best first; relation numbers equal heads. */
function candidates(rows: [number, number][][]): Parameters<typeof decodeTree>[1] {
  const padded = rows.map((row) => [...row, ...Array<[number, number]>(4 - row.length).fill([-1, -99])]);
  const heads = padded.flat().map(([head]) => head);
  return { heads, scores: padded.flat().map(([, score]) => score), rels: heads };
}

describe('decodeTree', () => {
  it('keeps the best heads where they are a tree', () => {
    expect(decodeTree(3, candidates([[[2, -0.1]], [[0, -0.1]], [[2, -0.1]]])).map((a) => a.head)).toEqual([1, -1, 1]);
  });

  it('breaks a cycle at the cheapest place', () => {
    const arcs = decodeTree(
      3,
      candidates([
        [
          [2, -0.1],
          [3, -3],
        ],
        [
          [1, -0.1],
          [3, -1],
        ],
        [[0, -0.1]],
      ]),
    );
    expect(arcs.map((a) => a.head)).toEqual([1, 2, -1]);
    expect(arcs.map((a) => a.rel)).toEqual([2, 3, 0]);
  });

  it('allows one root only', () => {
    const arcs = decodeTree(
      2,
      candidates([
        [
          [0, -0.1],
          [2, -2],
        ],
        [
          [0, -0.2],
          [1, -1],
        ],
      ]),
    );
    expect(arcs.map((a) => a.head)).toEqual([-1, 0]);
  });

  it('makes a tree even where no candidate is usable', () => {
    const arcs = decodeTree(5, candidates(Array.from({ length: 5 }, () => [])));
    expect(arcs.filter((a) => a.head === -1)).toHaveLength(1);
  });
});

const LABELS = ['O', 'B-x', 'I-x', 'B-y', 'I-y'];
const logs = (rows: number[][]): number[] => rows.flat().map((p) => Math.log(p + 1e-6));

describe('decodeRuns', () => {
  it('reads begin and inside as one run with its mean probability', () => {
    const runs = decodeRuns(
      3,
      LABELS,
      logs([
        [0.1, 0.9, 0, 0, 0],
        [0.2, 0, 0.8, 0, 0],
        [1, 0, 0, 0, 0],
      ]),
    );
    expect(runs).toMatchObject([{ first: 0, last: 2, label: 'x' }]);
    expect(runs[0]!.confidence).toBeCloseTo(0.85, 2);
  });

  it('never lets an inside label follow another label', () => {
    const runs = decodeRuns(
      2,
      LABELS,
      logs([
        [0, 0.9, 0, 0.1, 0],
        [0, 0, 0.4, 0, 0.6],
      ]),
    );
    expect(runs.map((r) => [r.first, r.last, r.label])).toEqual([[0, 2, 'x']]);
  });

  it('gives nothing for no words', () => {
    expect(decodeRuns(0, LABELS, [])).toEqual([]);
  });
});

describe('joinRoles', () => {
  const run = (first: number, last: number, label: string): LabelledRun => ({
    first,
    last,
    label,
    confidence: 0.9,
    isContinued: false,
  });

  it('gives each source and content to the cue that its words point at', () => {
    const runs = [
      run(0, 1, 'source'),
      run(1, 2, 'cue'),
      run(2, 4, 'content'),
      run(5, 6, 'source'),
      run(6, 7, 'cue'),
      run(7, 9, 'content'),
    ];
    const cue = [1, 1, 1, 1, 0, 6, 6, 6, 6];
    const found = joinRoles({ runs, cue, cueScore: cue.map(() => 1) });
    expect(found.map((a) => [a.source?.first, a.cue?.first, a.content.map((c) => c.first)])).toEqual([
      [0, 1, [2]],
      [5, 6, [7]],
    ]);
  });

  it('keeps content whose cue is elsewhere', () => {
    const found = joinRoles({ runs: [run(0, 4, 'content')], cue: [0, 0, 0, 0], cueScore: [1, 1, 1, 1] });
    expect(found).toMatchObject([{ source: null, cue: null }]);
  });
});
