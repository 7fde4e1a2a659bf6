import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** Folder that holds the gold reports, streams and scorers: `FOGLINE_SHARED`, else `../shared` beside the project. */
export const SHARED = resolve(process.env['FOGLINE_SHARED'] ?? join(import.meta.dirname, '../../shared'));

const WARS = join(import.meta.dirname, 'wars');

/** A set of reports with gold to compare against. */
export interface GoldSet {
  readonly name: string;
  readonly goldDir: string;
  /** Paths as `fogline extract` takes them. */
  readonly reports: readonly string[];
  /** Where the set is a stream with a truth by day: its folder and the days it covers. */
  readonly stream: { readonly dir: string; readonly from: string; readonly to: string } | null;
  /** True for reports that no rule may be tuned on; they stay out of the combined score. */
  readonly isHeldOut: boolean;
}

/** Says whether the gold and the scorers are on this machine. */
export function hasGold(): boolean {
  return existsSync(join(SHARED, 'bin/score.mjs'));
}

/** The sets on this machine. The days of a stream are those its README names: reports exist for these days only. */
export function goldSets(): GoldSet[] {
  return [
    pages('corpus', join(SHARED, 'corpus')),
    stream(join(SHARED, 'stream/north'), '2024-11-27', '2024-12-03'),
    stream(join(SHARED, 'stream/south'), '2024-12-04', '2024-12-08'),
    pages('wars-dev', join(WARS, 'dev')),
    stream(join(WARS, 'dev/streams/goma'), '2025-01-21', '2025-01-30'),
    pages('styles', join(WARS, 'dev/styles')),
    stream(join(WARS, 'dev/streams/khartoum'), '2025-01-11', '2025-03-30'),
    { ...pages('wars', WARS), isHeldOut: true },
    { ...pages('held-out', join(WARS, 'held-out')), isHeldOut: true },
    { ...stream(join(WARS, 'held-out/streams/saigon'), '1975-03-20', '1975-03-31'), isHeldOut: true },
  ];
}

/** A folder of pages that lie beside their gold. */
function pages(name: string, goldDir: string): GoldSet {
  const reports = readdirSync(goldDir)
    .filter((f) => /\.(txt|html)$/.test(f))
    .sort();
  return { name, goldDir, reports: reports.map((f) => join(goldDir, f)), stream: null, isHeldOut: false };
}

/** A folder of reports, gold and a truth by day, named after the folder. */
function stream(dir: string, from: string, to: string): GoldSet {
  return {
    name: basename(dir),
    goldDir: join(dir, 'gold'),
    reports: [join(dir, 'reports')],
    stream: { dir, from, to },
    isHeldOut: false,
  };
}
