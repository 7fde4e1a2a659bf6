// The two things people do today, beside what Fogline does: believe the latest report, or count outlets.
//   tsx bench/baselines.ts STREAM_DIR SCORER [--rows]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture } from '../src/picture/index.ts';
import { reconcile } from '../src/reconcile/index.ts';
import { addDays } from '../src/terms/day.ts';
import type { Findings, Telling } from '../src/terms/finding.ts';
import type { DayPicture, PlaceState } from '../src/terms/picture.ts';
import { goldReports } from './gold.ts';

type Choose = (tellings: readonly Telling[]) => string | null;

/** Believes the last claim published that names a holder. */
export function latestClaimWins(findings: Findings, from: string, to: string): DayPicture[] {
  return drawBy(findings, from, to, (tellings) => {
    const last = [...tellings].sort((a, b) => (publishedOf(a) < publishedOf(b) ? -1 : 1)).at(-1);
    return last?.sides[0] ?? null;
  });
}

/** Believes the holder that most outlets named in the last three days, one vote an outlet. */
export function mostOutletsWin(findings: Findings, from: string, to: string): DayPicture[] {
  const outlets = new Map(findings.reports.map((r) => [r.reportId, r.outlet ?? r.report]));
  return drawBy(findings, from, to, (tellings) => {
    const newest = [...tellings]
      .map((t) => t.day)
      .sort()
      .at(-1)!;
    const votes = new Map<string, Set<string>>();
    for (const t of tellings) {
      if (t.day < addDays(newest, -2)) continue;
      const side = t.sides[0]!;
      votes.set(side, (votes.get(side) ?? new Set<string>()).add(outlets.get(t.reportId) ?? t.reportId));
    }
    return [...votes].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))[0]?.[0] ?? null;
  });
}

function publishedOf(t: Telling): string {
  return `${t.published}|${t.publishedAt ?? ''}|${t.claimId}`;
}

function drawBy(findings: Findings, from: string, to: string, choose: Choose): DayPicture[] {
  const byPlace = new Map<string, Telling[]>();
  for (const t of findings.tellings) {
    const names = t.change === 'takes' || t.change === 'retakes' || t.change === 'holds';
    if (!names || t.sides.length === 0 || t.modality !== 'asserted' || t.isBackground || t.scope === 'around') continue;
    byPlace.set(t.placeId, [...(byPlace.get(t.placeId) ?? []), t]);
  }
  const days: DayPicture[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const places: PlaceState[] = [];
    for (const [placeId, tellings] of byPlace) {
      const known = tellings.filter((t) => t.day <= day);
      const side = known.length > 0 ? choose(known) : null;
      const place = findings.places.get(placeId);
      if (side === null || place?.kind === 'province') continue;
      places.push({
        placeId,
        place: place?.name ?? placeId,
        country: place?.country ?? null,
        latDeg: place?.latDeg ?? null,
        lonDeg: place?.lonDeg ?? null,
        holder: findings.sides.get(side) ?? side,
        status: 'held',
        basis: 'claimed',
        confidence: 0.9,
        since: null,
        for: known.map((t) => t.claimId),
        against: [],
        voices: [],
        because: { code: 'state.unsettled' },
      });
    }
    days.push({ day, places });
  }
  return days;
}

/** First and last day of a stream's truth. */
export function daysOfTruth(streamDir: string): { from: string; to: string } {
  const rows = readFileSync(join(streamDir, 'truth.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((l) => l.split('\t'));
  return {
    from: rows.map((r) => r[3]!).sort()[0]!,
    to: rows
      .map((r) => r[4]!)
      .sort()
      .at(-1)!,
  };
}

/** The ledger of `fogline ledger --json` from findings. */
export function ledgerOf(findings: Findings): object {
  const { duplicates, lineage, disputes, figures, independent } = findings;
  return { duplicates, lineage, disputes, figures, independent };
}

/** Scores one picture and ledger with the stream scorer; `--rows` prints the misses. */
export function score(
  scorer: string,
  streamDir: string,
  pictures: readonly DayPicture[],
  ledger: object,
  flags: readonly string[],
): string {
  const dir = mkdtempSync(join(tmpdir(), 'fogline-bench-'));
  try {
    const lines = pictures.map((p) =>
      JSON.stringify({ ...p, places: p.places.map((s) => ({ ...s, lat: s.latDeg, lon: s.lonDeg })) }),
    );
    writeFileSync(join(dir, 'picture.jsonl'), lines.join('\n'));
    writeFileSync(join(dir, 'ledger.json'), JSON.stringify(ledger));
    return execFileSync('node', [scorer, streamDir, join(dir, 'picture.jsonl'), join(dir, 'ledger.json'), ...flags], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const [streamDir, scorer, ...flags] = process.argv.slice(2);
if (streamDir && scorer && process.argv[1]?.endsWith('baselines.ts')) {
  if (!existsSync(scorer)) throw new Error(`Expected a scorer at \`${scorer}\``);
  const findings = reconcile(goldReports(streamDir));
  const { from, to } = daysOfTruth(streamDir);
  const ours = score(scorer, streamDir, picture(findings, { from, to }), ledgerOf(findings), flags);
  const latest = score(scorer, streamDir, latestClaimWins(findings, from, to), {}, []);
  const most = score(scorer, streamDir, mostOutletsWin(findings, from, to), {}, []);
  const misses = ours.split('\n').filter((l) => /^(WRONG|NONE|MISS)/.test(l));
  if (misses.length > 0) console.log(misses.join('\n'));
  const table = (text: string) =>
    new Map(
      text
        .split('\n')
        .filter((l) => /^[a-z._0-9]+ +\S+$/.test(l))
        .map((l) => l.split(/ +/) as [string, string]),
    );
  const [a, b, c] = [ours, latest, most].map(table);
  console.log(`${'measure'.padEnd(28)}${'ours'.padEnd(10)}${'latest'.padEnd(10)}most outlets`);
  for (const [key, value] of a!)
    console.log(`${key.padEnd(28)}${value.padEnd(10)}${(b!.get(key) ?? '').padEnd(10)}${c!.get(key) ?? ''}`);
}
