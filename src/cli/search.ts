import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type ClaimFilter,
  MARKS,
  type NamedAsserter,
  openStore,
  type Search,
  type StoredClaim,
} from '../store/index.ts';
import { count, forTerminal, print, printLine } from './console.ts';
import { parseDay, parseMoment } from './days.ts';
import { startRun } from './run.ts';

interface SearchCommandOptions {
  readonly db: string;
  readonly from?: string;
  readonly to?: string;
  readonly knownAt?: number;
  readonly place?: readonly string[];
  readonly party?: readonly string[];
  readonly asserter?: readonly string[];
  readonly change?: ClaimFilter['kinds'];
  readonly status?: ClaimFilter['statuses'];
  readonly limit: number;
  readonly json?: boolean;
}

/** `fogline search`: finds reports, claims, places and asserters in a store. */
export function searchCommand(): Command {
  return new Command('search')
    .description('find reports, claims, places and asserters by words; names may be misspelt')
    .argument('<WORDS...>', 'words, "exact words" in quotes, -words that must not be there, or')
    .requiredOption('--db <DIR|URL>', 'the store to search')
    .option('--from <DAY>', 'only claims about this day or later', parseDay)
    .option('--to <DAY>', 'only claims about this day or earlier', parseDay)
    .option('--known-at <TIME>', 'only what was published up to this day or time', parseMoment)
    .option('--place <ID>', 'only claims about this place; this and the next may be given more than once', gathered)
    .option('--party <ID>', 'only claims about this actor or side', gathered)
    .option('--asserter <ID>', 'only claims on this word', gathered)
    .option('--change <CHANGE>', 'only claims of this change, measure or act', gathered)
    .addOption(
      new Option('--status <STATUS>', 'only claims about places that are this on the last of the days')
        .choices(STATUSES)
        .argParser(gatheredStatus),
    )
    .option('--limit <N>', 'most rows of each kind, up to 300', parseLimit, 10)
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample:\n  fogline search hama bridge --db my-war\n')
    .action(searchStore);
}

const STATUSES = ['held', 'contested', 'unknown'];

function gathered(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function gatheredStatus(value: string, before?: readonly string[]): string[] {
  if (!STATUSES.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${STATUSES.join(', ')}.`);
  return gathered(value, before);
}

function parseLimit(value: string): number {
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > 300) throw new InvalidArgumentError('It must be a whole number from 1 to 300.');
  return limit;
}

async function searchStore(words: string[], options: SearchCommandOptions): Promise<void> {
  const run = startRun();
  const store = await openStore(options.db, { mustExist: true });
  try {
    const knownBy = options.knownAt === undefined ? undefined : new Date(options.knownAt).toISOString();
    const filter = {
      ...{ fromDay: options.from, toDay: options.to, knownBy },
      ...{ placeIds: options.place, partyIds: options.party, asserterIds: options.asserter },
      ...{ kinds: options.change, statuses: options.status },
    };
    const found = await store.search(words.join(' '), { filter, limit: options.limit });
    await (options.json ? printLine(found) : print(searchWords(found)));
    const { reports, claims } = found.total;
    run.end(
      `Found ${count(claims, 'claim')}, ${count(reports, 'report')}, ${count(found.places.length, 'place')}, ${count(found.asserters.length, 'asserter')}.`,
      reports + claims === 0
        ? 'Fewer or other words may find more.'
        : 'Next: fogline serve shows them with their page.',
    );
  } finally {
    await store.close();
  }
}

function searchWords(found: Search): string {
  const lines = [
    ...found.places.map((p) => `place     ${p.canonical} (${[p.country, p.placeId].filter(Boolean).join(', ')})`),
    ...found.asserters.map((a) => `asserter  ${a.names.join(', ')}${recordWords(a)}`),
    ...found.claims.map((c) => `claim     ${c.report.published ?? 'undated'} ${byWords(c)}: ${c.snippet}`),
    ...found.reports.map(
      ({ report: r, snippet }) => `report    ${r.published ?? 'undated'} ${r.title} [${r.file}]: ${snippet}`,
    ),
  ];
  const plain = (line: string) => line.replaceAll(MARKS.start, '*').replaceAll(MARKS.end, '*');
  return lines.map((line) => `${forTerminal(plain(line))}\n`).join('');
}

function recordWords({ record }: NamedAsserter): string {
  return record === null ? '' : ` (${record.held} of ${record.settled} settled claims held)`;
}

function byWords({ claim, report }: StoredClaim): string {
  return claim.by.join(', ') || report.outlet || report.file;
}
