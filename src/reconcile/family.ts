import type { CodedReport } from '../terms/coded.ts';
import type { DuplicateGroup } from '../terms/finding.ts';
import { message } from '../words/index.ts';
import { whyCopy, type Read } from './copies.ts';
import { momentOf, orderOf, stemOf } from './report-card.ts';

/** The reports found to carry one text; most have one member. It grows in place. */
export interface Family<T extends Read> {
  readonly members: Set<T>;
  /** The member that comes first by the hour, and the one by day and number of named asserters. */
  byHour: T;
  byNames: T;
  isTimed: boolean;
}

/** A family of one. */
export function familyOf<T extends Read>(member: T): Family<T> {
  return { members: new Set([member]), byHour: member, byNames: member, isTimed: momentOf(member.report) !== null };
}

/** Takes the members of one family into another. */
export function absorb<T extends Read>(into: Family<T>, from: Family<T>): void {
  const first = (x: T, y: T, keyOf: (report: CodedReport) => string) => (keyOf(x.report) < keyOf(y.report) ? x : y);
  for (const member of from.members) into.members.add(member);
  into.byHour = first(into.byHour, from.byHour, orderOf);
  into.byNames = first(into.byNames, from.byNames, orderByNames);
  into.isTimed &&= from.isTimed;
}

/** The report the others repeat: the earliest by the hour where all tell it, else of the first day the one that names most asserters. */
export function originOf<T extends Read>(family: Family<T>): T {
  return family.isTimed ? family.byHour : family.byNames;
}

/** A family as the ledger shows it, each copy with the reason. */
export function groupOf<T extends Read>(family: Family<T>): DuplicateGroup {
  const origin = originOf(family);
  const keyOf = family.isTimed ? orderOf : orderByNames;
  const copies = [...family.members]
    .filter((member) => member !== origin)
    .sort((a, b) => (keyOf(a.report) < keyOf(b.report) ? -1 : 1));
  return {
    origin: stemOf(origin.report),
    copies: copies.map((copy) => stemOf(copy.report)),
    because: copies.map((copy) => whyCopy(origin, copy) ?? message('copy.ofCopy')),
  };
}

function orderByNames(report: CodedReport): string {
  const named = [...report.control, ...report.figures].filter((c) => c.by.length > 0).length;
  const { published, reportId, file } = report.article;
  return `${published ?? '9999'}|${String(1e6 - named).padStart(7, '0')}|${reportId}|${file}`;
}
