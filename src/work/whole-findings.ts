import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { CodedReport } from '../terms/coded.ts';
import type { Findings } from '../terms/finding.ts';

/** Lists of findings that are kept; the claims themselves stand in their reports. */
const LISTS = [
  ...(['reports', 'tellings', 'voices', 'duplicates', 'lineage', 'alarms'] as const),
  ...(['disputes', 'differences', 'figures', 'independent', 'problems'] as const),
];
const MAPS = ['places', 'actors', 'sides'] as const;

type Name = (typeof LISTS)[number] | (typeof MAPS)[number];

/** Items a line: a line is read in one go, and no text of JavaScript may be longer than half a gigabyte. */
const AT_ONCE = 5000;
/** Texts longer than this that stand in many findings, such as ids of reports, are held once. */
const SHARED_FROM = 10;

/** Packs all that was concluded: lines of JSON, each with the name of a list and some of its items. */
export function packWhole(findings: Findings): Uint8Array {
  const lines = [
    ...LISTS.flatMap((name) => linesOf(name, findings[name] ?? [])),
    ...MAPS.flatMap((name) => linesOf(name, [...findings[name]])),
  ];
  return gzipSync(Buffer.concat(lines), { level: constants.Z_BEST_SPEED });
}

function linesOf(name: Name, items: readonly unknown[]): Buffer[] {
  const lines: Buffer[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE)
    lines.push(Buffer.from(`${JSON.stringify([name, items.slice(i, i + AT_ONCE)])}\n`));
  return lines;
}

/**
 * Unpacks what `packWhole` packed: the same as concluding from the reports.
 * @param coded the reports that the findings rest on, in any order
 * @returns null where one of them is not there
 */
export function unpackWhole(bytes: Uint8Array, coded: readonly CodedReport[]): Findings | null {
  const lists = readLines(gunzipSync(bytes));
  const of = <N extends Name>(name: N) => (lists.get(name) ?? []) as never;
  const byId = new Map(coded.map((report) => [report.article.reportId, report]));
  const reports: Findings['reports'] = of('reports');
  const inOrder = reports.flatMap(({ reportId }) => byId.get(reportId) ?? []);
  if (inOrder.length < reports.length) return null;
  return {
    reports,
    control: inOrder.flatMap(({ control }) => control),
    figureClaims: inOrder.flatMap(({ figures }) => figures),
    ...{ places: new Map(of('places')), actors: new Map(of('actors')), sides: new Map(of('sides')) },
    ...{ tellings: of('tellings'), voices: of('voices'), duplicates: of('duplicates'), lineage: of('lineage') },
    ...{ alarms: of('alarms'), disputes: of('disputes'), differences: of('differences'), figures: of('figures') },
    ...{ independent: of('independent'), problems: of('problems') },
  };
}

function readLines(plain: Buffer): Map<Name, unknown[]> {
  const lists = new Map<Name, unknown[]>();
  const shared = new Map<string, string>();
  for (let from = 0; from < plain.length;) {
    const end = plain.indexOf(10, from);
    const [name, items] = JSON.parse(plain.toString('utf8', from, end)) as [Name, Record<string, unknown>[]];
    const list = lists.get(name) ?? [];
    lists.set(name, list);
    for (const item of items) list.push(name === 'tellings' ? sharing(item, shared) : item);
    from = end + 1;
  }
  return lists;
}

/** The same item, its long texts those of the items before where they are equal. */
function sharing(item: Record<string, unknown>, shared: Map<string, string>): Record<string, unknown> {
  for (const key in item) {
    const value = item[key];
    if (key === 'claimId' || typeof value !== 'string' || value.length <= SHARED_FROM) continue;
    const known = shared.get(value);
    if (known === undefined) shared.set(value, value);
    else item[key] = known;
  }
  return item;
}
