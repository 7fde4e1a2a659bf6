import { describe, expect, it } from 'vitest';
import type { PlacePage } from '../../src/terms/desk.ts';
import { layRibbon } from '../../src/web/places/ribbon-layout.ts';

const DAYS = ['2024-12-01', '2024-12-02', '2024-12-03', '2024-12-04'];

function state(
  day: string,
  side: string | null,
  basis: 'assessed' | 'claimed' = 'assessed',
): PlacePage['days'][number] {
  const status = side === null ? 'unknown' : 'held';
  return {
    day,
    known: null,
    side,
    holder: side,
    status,
    basis,
    confidence: 0.8,
    because: '',
    becauseCoded: { code: 'state.silent' },
  };
}

function span(from: string, to: string, modality: 'asserted' | 'denied' | 'possible' = 'asserted') {
  return { from, to, side: 'a', holder: 'A', status: 'held', modality, claims: ['c'] } as const;
}

const page = (spans: ReturnType<typeof span>[]): Pick<PlacePage, 'days' | 'ribbon'> => ({
  days: [state(DAYS[0]!, null), state(DAYS[1]!, 'a'), state(DAYS[2]!, 'a'), state(DAYS[3]!, 'a', 'claimed')],
  ribbon: [{ voice: 'v', name: 'V', interest: null, spans }],
});

describe('a ribbon', () => {
  it('puts a span from the start of its first day to the end of its last', () => {
    const [row] = layRibbon(page([span(DAYS[1]!, DAYS[2]!)]), 400).rows;
    expect(row!.stretches[0]).toMatchObject({ x: 100, widthPx: 200, doubt: 'claimed' });
  });

  it('runs from the right in Arabic', () => {
    const [row] = layRibbon(page([span(DAYS[0]!, DAYS[0]!)]), 400, true).rows;
    expect(row!.stretches[0]).toMatchObject({ x: 300, widthPx: 100 });
  });

  it('joins equal days of the assessed line and starts anew where the doubt changes', () => {
    const { assessed } = layRibbon(page([]), 400);
    expect(assessed.map(({ doubt, widthPx }) => [doubt, widthPx])).toEqual([
      ['unknown', 100],
      ['assessed', 200],
      ['claimed', 100],
    ]);
  });

  it.each([
    ['denied', 'denied'],
    ['possible', 'possible'],
    ['asserted', 'claimed'],
  ] as const)('draws what is %s as %s', (modality, doubt) => {
    const [row] = layRibbon(page([span(DAYS[0]!, DAYS[1]!, modality)]), 400).rows;
    expect(row!.stretches[0]!.doubt).toBe(doubt);
  });

  it('cuts a span at the ends of the line and drops one outside of it', () => {
    const { rows } = layRibbon(page([span('2016-01-01', DAYS[0]!), span('2025-01-01', '2025-01-02')]), 400);
    expect(rows[0]!.stretches).toHaveLength(1);
    expect(rows[0]!.stretches[0]).toMatchObject({ x: 0, widthPx: 100 });
  });

  it('puts what one voice says of the same days one under the other, and what follows back on the first line', () => {
    const spans = [span(DAYS[0]!, DAYS[1]!), span(DAYS[1]!, DAYS[2]!, 'denied'), span(DAYS[2]!, DAYS[3]!)];
    const [row] = layRibbon(page(spans), 400).rows;
    expect(row!.stretches.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(row!.lanes).toBe(2);
  });

  it('keeps a day wide enough to touch on a line of years', () => {
    const days = Array.from({ length: 3000 }, (_, i) =>
      state(new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10), 'a'),
    );
    const ribbon = [{ voice: 'v', name: 'V', interest: null, spans: [span('2016-05-01', '2016-05-01')] }];
    expect(layRibbon({ days, ribbon }, 600).rows[0]!.stretches[0]!.widthPx).toBeGreaterThanOrEqual(4);
  });

  it('is empty, not broken, without days', () => {
    expect(layRibbon({ days: [], ribbon: [] }, 400)).toMatchObject({ rows: [], assessed: [] });
  });
});
