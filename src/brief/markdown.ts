import { oddsOf } from './likelihood.ts';
import type { Brief, Holding } from './brief.ts';
import { count, listOf, quantity, sayBacking, sayDay, sayState, sayWho } from './wording.ts';

/** Text made safe for Markdown: no markup from a report survives. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
const refs = (numbers: readonly number[]) => numbers.map((n) => `[${n}]`).join('');
const who = (names: readonly string[]) => plain(sayWho(names));
const stateOf = (status: string, holder: string | null) => plain(sayState(status, holder));
const sure = (h: Holding) => [h.basis, oddsOf(h), sayBacking(h)].filter((part) => part !== null).join(', ');

/** The brief as Markdown, with the same numbered references as the page. */
export function renderMarkdown(brief: Brief): string {
  const section = (title: string, lines: readonly string[]) => `## ${title}\n\n${lines.join('\n') || 'Nothing.'}\n`;
  return [
    `# ${plain(brief.title)}, as of ${sayDay(brief.asOf)}\n`,
    `${count(brief.reports, 'report')}, ${count(brief.outlets, 'outlet')}, ${count(brief.claims, 'claim')}.\n`,
    section(
      'What changed',
      brief.changes.map(
        ({ day, before, now }) =>
          `- ${sayDay(day)}, **${plain(now.place)}**: ${stateOf(now.status, now.holder)} (before: ${stateOf(before.status, before.holder)}); ${sure(now)} ${refs(now.for)}${now.against.length > 0 ? `, against ${refs(now.against)}` : ''}`,
      ),
    ),
    section(
      'Who holds what',
      brief.holdings.map(
        (h) =>
          `- **${plain(h.place)}**: ${stateOf(h.status, h.holder)}; ${sure(h)}. ${plain(h.because)} ${refs(h.for)}${h.against.length > 0 ? ` Against: ${refs(h.against)}` : ''}`,
      ),
    ),
    section(
      'Disputes',
      brief.disputes.map((d) => {
        const sides = d.sides.map((side) => `  - ${who(side.by)}: ${plain(side.says)} ${refs(side.references)}`);
        return `- **${plain(d.topic)}** (${d.settled ? `settled ${sayDay(d.settled.when)}: ${plain(d.settled.how)}` : 'open'})\n${sides.join('\n')}`;
      }),
    ),
    section(
      'Figures',
      brief.figures.map((f) => {
        const what = [f.of, f.measure, f.place, f.window].filter((x) => x !== null).join(', ');
        const rows = f.rows.map(
          (row) =>
            `  - ${quantity(row.value, row.qualifier)}: ${who(row.by)}, in ${plain(row.report)} ${row.reference === null ? '' : refs([row.reference])}`,
        );
        return `- **${quantity(f.low, 'exact')}${f.high > f.low ? ` to ${quantity(f.high, 'exact')}` : ''}** ${plain(what)}\n${[...rows, ...f.flags.map((flag) => `  - care: ${plain(flag)}`)].join('\n')}`;
      }),
    ),
    section(
      'Timeline',
      brief.timeline.flatMap(({ day, entries }) =>
        entries.map(
          (e) =>
            `- ${sayDay(day)}: ${plain(e.says)} (${who(e.by)}${e.deniedBy.length > 0 ? `; denied by ${who(e.deniedBy)}` : ''}) ${refs(e.references)}`,
        ),
      ),
    ),
    section(
      'Who repeats whom',
      brief.lineage.map(
        (l) =>
          `- ${plain(l.asserter)}: ${plain(l.claim)} → ${l.chain.map((s) => `${plain(s.report)} (${s.attribution}) ${refs(s.references)}`).join(', ')}`,
      ),
    ),
    section(
      'Voices and their record',
      brief.voices.map(
        (v) =>
          `- ${plain(v.name)}: ${count(v.claims, 'claim')} in ${count(v.outlets, 'outlet')}, ${v.settled} settled, ${v.held} held`,
      ),
    ),
    section(
      'Not placed, not settled',
      brief.unsettled.map(({ what, why }) => `- ${plain(what)}: ${plain(why)}`),
    ),
    section(
      'References',
      brief.references.map(
        (r) =>
          `${r.n}. “${plain(r.quote)}” ${plain(r.by.length > 0 ? listOf(r.by) : 'the outlet itself')}, in ${plain(r.outlet ?? r.report)}, ${sayDay(r.published)}`,
      ),
    ),
  ].join('\n');
}
