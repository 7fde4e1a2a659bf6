import { createHash } from 'node:crypto';
import type { Actor } from '../../src/terms/actor.ts';
import type { Change, ControlClaim } from '../../src/terms/claim.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import type { Place } from '../../src/terms/place.ts';

/** How much is invented. The same sizes always give the same war. */
export interface Size {
  readonly reports: number;
  readonly claimsEach: number;
  readonly places: number;
}

const SIDES = ['Northern army', 'River front', 'Coast guard', 'Hill league'];
const CHANGES: readonly Change[] = ['takes', 'holds', 'enters', 'attacks', 'loses', 'contested', 'advances', 'retakes'];
const OUTLETS = 40;
const DAYS = 30;

/** Invents coded reports on a war that never was: claims by many voices over many places, each with its words in the text. */
export function inventWar({ reports, claimsEach, places }: Size): CodedReport[] {
  const next = seeded(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const towns = Array.from({ length: places }, (_, i) => town(i, next));
  const actors = [...SIDES.map((name, i) => side(name, i)), ...Array.from({ length: 12 }, (_, i) => monitor(i))];
  return Array.from({ length: reports }, (_, n) => {
    const reportId = createHash('sha256').update(`invented ${n}`).digest('hex');
    const day = `2031-03-${String(1 + Math.floor((n * DAYS) / reports)).padStart(2, '0')}`;
    const named = new Map<string, Place>();
    let body = '';
    const control = Array.from({ length: claimsEach }, (_, i): ControlClaim => {
      const [place, party, voice, change] = [
        pick(towns),
        pick(actors.slice(0, SIDES.length)),
        pick(actors),
        pick(CHANGES),
      ];
      named.set(place.placeId, place);
      const quote = `the ${party.name} ${change} ${place.name} in sector ${n}-${i}`;
      const start = body.length;
      body += `${quote}, ${voice.name} said.${i % 4 === 3 ? '\n\n' : ' '}`;
      return {
        id: createHash('sha256').update(`${n} ${i}`).digest('hex').slice(0, 16),
        ...{ reportId, quote, in: 'body', start, end: start + quote.length, rule: 'invented' },
        ...{ by: [voice.name], byIds: [voice.actorId], place: place.name, placeId: place.placeId, part: null },
        ...{ party: party.name, partyIds: [party.actorId], change, against: null, againstIds: [], km: null },
        ...{ km_qualifier: null, hedged: next() < 0.1, modality: next() < 0.15 ? 'denied' : 'asserted', when: day },
        background: false,
      };
    });
    const article = {
      ...{
        reportId,
        file: `invented-${n}.txt`,
        url: null,
        title: `Day of sector ${n}`,
        outlet: `Outlet ${n % OUTLETS}`,
      },
      ...{
        published: day,
        publishedAt: `${day}T${String(n % 24).padStart(2, '0')}:00:00Z`,
        updatedAt: null,
        byline: null,
      },
      ...{
        dateline: null,
        language: 'en',
        body: body.trim(),
        caption: '',
        tags: [],
        listed: [],
        furniture: [],
        problems: [],
      },
    };
    return {
      article,
      control,
      figures: [],
      statements: [],
      places: [...named.values()],
      otherPlaces: [],
      actors,
      problems: [],
    };
  });
}

function town(i: number, next: () => number): Place {
  const name = `Town ${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26)}`;
  return {
    ...{ placeId: `fl:zz/${i}`, name, canonical: name, kind: 'town', country: 'SY' },
    ...{ latDeg: 33 + next() * 4, lonDeg: 36 + next() * 5, geonameid: null, precision: 'point', radiusKm: null },
    ...{ within: null, because: 'invented' },
  };
}

function side(name: string, i: number): Actor {
  return { actorId: `zz-${i}`, name, kind: 'force', side: `zz-${i}`, sideName: name };
}

function monitor(i: number): Actor {
  return { actorId: `zz-monitor-${i}`, name: `Monitor ${i}`, kind: 'monitor', side: null, sideName: null };
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
