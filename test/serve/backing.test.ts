import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../src/brief/index.ts';
import { inEnglish } from '../../src/words/index.ts';
import { conclude, draw } from '../../src/pipeline.ts';
import { backingOf } from '../../src/serve/view/backing.ts';
import { placeLines } from '../../src/serve/view/place-line.ts';
import { openView, type View } from '../../src/serve/view/view.ts';
import type { Findings } from '../../src/terms/finding.ts';
import { codeSamples } from './samples.ts';

const DAYS = { from: '2024-12-01', to: '2024-12-06' };

let findings: Findings;
let view: View;

beforeAll(async () => {
  const { coded } = await codeSamples();
  findings = conclude(coded);
  view = openView(coded, findings, draw);
}, 60_000);

describe('independent voices', () => {
  it('are the same behind every place in the picture, the brief and the desk', () => {
    const pictures = draw(findings, DAYS);
    const counts = pictures.flatMap(({ day, places }, i) => {
      const drawn = new Map(places.map(({ placeId, voices }) => [placeId, voices]));
      const inBrief = new Map(
        compose(findings, pictures.slice(0, i + 1)).holdings.map(({ place, voices }) => [place, voices]),
      );
      return placeLines(view, day).map(({ placeId, place, status, backing }) => {
        expect(backing.voices, place).toEqual(drawn.get(placeId));
        if (status !== 'unknown') expect(inBrief.get(place), place).toEqual(backing.voices);
        return backing.voices.length;
      });
    });
    expect(Math.max(...counts)).toBeGreaterThan(2);
  });

  it('behind the claims of an answer are those behind the answer', () => {
    for (const state of view.stateOn(DAYS.to).values()) {
      const { voices } = backingOf(state.for, view);
      expect([...voices].sort(), state.place).toEqual(expect.arrayContaining([...state.voices].sort()));
    }
  });

  it('behind an assertion of the ledger count no side twice', () => {
    const sideOf = new Map(findings.voices.map(({ name, side }) => [name, side]));
    for (const { claim, voices } of findings.independent) {
      const sides = voices.flatMap((name) => sideOf.get(name) ?? []);
      expect(new Set(sides).size, inEnglish(claim)).toBe(sides.length);
    }
  });
});
