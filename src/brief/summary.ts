import { oddsOf } from './likelihood.ts';
import type { Brief } from './brief.ts';
import { count, sayBacking, sayDay, sayState, sayWho } from './wording.ts';

/** The brief in a screenful for a terminal: newest changes, open disputes, the widest figures. No colour, no markup. */
export function renderSummary(brief: Brief): string {
  const newest = brief.changes[0]?.day;
  const changes = brief.changes.filter((change) => change.day === newest).slice(0, 8);
  const open = brief.disputes.filter((dispute) => dispute.settled === null);
  const contested = brief.holdings.filter((h) => h.status === 'contested').length;
  const lines = [
    `${brief.title}, ${sayDay(brief.from)} to ${sayDay(brief.asOf)}: ${count(brief.reports, 'report')}, ${count(brief.outlets, 'outlet')}, ${count(brief.claims, 'claim')}`,
    '',
    `${count(brief.holdings.length, 'place')} with an answer, ${contested} contested, ${brief.changes.length} changes, ${open.length} open and ${brief.disputes.length - open.length} settled disputes`,
    ...(newest ? ['', `What changed on ${sayDay(newest)}`] : []),
    ...changes.map(
      ({ now }) =>
        `  ${now.place}: ${sayState(now.status, now.holder)} (${[now.basis, oddsOf(now), sayBacking(now)].filter((x) => x !== null).join(', ')})`,
    ),
    ...(open.length > 0 ? ['', 'Open disputes'] : []),
    ...open.slice(0, 6).map(
      (d) =>
        `  ${d.topic}: ${d.sides
          .map((s) => `${s.says} (${sayWho(s.by)})`)
          .slice(0, 2)
          .join('; ')}`,
    ),
  ];
  return `${lines.map((line) => line.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')).join('\n')}\n`;
}
