import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { forTerminal } from './console.ts';

/** A coded report for a reader at the terminal: title, outlet and day, then one line a claim with its words. */
export function summaryOf({ article, control, figures, statements, places, problems }: CodedReport): string {
  const lines = [
    `${article.file}: ${article.title || 'no headline'}`,
    `  ${article.outlet ?? 'outlet not stated'}, ${article.published ?? 'day not stated'}; ` +
      `places: ${places.map((p) => p.name + (p.latDeg === null ? ' (not located)' : '')).join(', ') || 'none'}`,
    ...control.map((c) => `  control    ${controlWords(c)} ${onWord(c.by)} “${c.quote}”`),
    ...figures.map((c) => `  figure     ${figureWords(c)} ${onWord(c.by)} “${c.quote}”`),
    ...statements.map((c) => `  statement  ${statementWords(c)} “${c.quote}”`),
    ...problems.map((p) => `  problem    ${p.message} (${p.rule})`),
  ];
  return `${lines.map(forTerminal).join('\n')}\n\n`;
}

function controlWords(c: ControlClaim): string {
  return [
    [c.party ?? 'somebody'].flat().join(' and '),
    c.modality === 'asserted' ? c.change : `${c.change} (${c.modality})`,
    [c.part && c.part !== 'city' ? `${c.part} of` : '', c.place ?? 'unnamed ground'].join(' ').trim(),
    c.km === null ? '' : `at ${c.km} km`,
    c.when ?? '',
    c.hedged ? 'hedged' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function figureWords(c: FigureClaim): string {
  const sign = { exact: '', at_least: '≥ ', at_most: '≤ ', about: '~ ' }[c.qualifier];
  return [`${c.measure} ${sign}${c.value}`, c.unit ?? '', c.of ?? '', c.place ? `at ${c.place}` : '', c.when ?? '']
    .filter(Boolean)
    .join(' ');
}

function statementWords(c: StatementClaim): string {
  return [`${c.speaker}: ${c.act}`, c.to ? `to ${c.to}` : '', c.about ? `about ${c.about}` : '', c.that ?? '']
    .filter(Boolean)
    .join(' ');
}

function onWord(by: readonly string[]): string {
  return by.length === 0 ? '[own voice]' : `[${by.join(' ← ')}]`;
}
