import { createHash } from 'node:crypto';
import type { FigureClaim } from '../../terms/claim.ts';
import type { Dated, PassageReading, Reading, Voice } from '../reading.ts';
import type { Figure } from './figure.ts';
import { findFigures } from './find.ts';
import { placeOf } from './place.ts';

/** Codes the figures ledger of one report: every counted quantity about the conflict in its body. */
export function figures(reading: Reading): FigureClaim[] {
  const body = reading.passages.find((passage) => passage.in === 'body');
  if (!body) return [];
  const found = findFigures(body); // numbers with a measure
  return withoutEchoes(found.map((figure) => claimOf(figure, body, reading))); // who says them, where, when
}

function claimOf(figure: Figure, passage: PassageReading, reading: Reading): FigureClaim {
  const { start, end, quantity } = figure;
  const voice = voiceBehind(figure, passage, reading);
  const dated = datedBy(figure, passage, reading);
  const quote = passage.text.slice(start, end);
  const key = [reading.article.reportId, 'figure', start, end, figure.measure, quantity.value];
  return {
    id: createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16),
    reportId: reading.article.reportId,
    start,
    end,
    quote,
    in: passage.in,
    measure: figure.measure,
    value: quantity.value,
    qualifier: quantity.qualifier,
    of: figure.of,
    unit: figure.unit,
    ...placeOf(figure, passage, reading),
    by: voice.by,
    byIds: voice.byIds,
    hedged: voice.hedged,
    modality: figure.modality === 'asserted' ? voice.modality : figure.modality,
    when: dated.words,
    from: dated.from,
    to: dated.to,
    background: dated.isBackground,
    rule: `figure-${figure.rule}`,
  };
}

/** The voice of the count itself; a part without a voice of its own has that of its whole. */
function voiceBehind(figure: Figure, passage: PassageReading, reading: Reading): Voice {
  const own = reading.voiceOf(passage.in, figure);
  return own.by.length === 0 && figure.base ? voiceBehind(figure.base, passage, reading) : own;
}

function datedBy(figure: Figure, passage: PassageReading, reading: Reading): Dated {
  const own = reading.dateOf(passage.in, figure);
  return own.words === null && figure.base && figure.link !== 'earlier' ? datedBy(figure.base, passage, reading) : own;
}

/** The same count on the same authority again is an echo. */
function withoutEchoes(rows: readonly FigureClaim[]): FigureClaim[] {
  const keyOf = (row: FigureClaim) =>
    JSON.stringify([row.measure, row.value, row.qualifier, row.of?.toLowerCase(), row.by]);
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const isEcho = seen.has(key);
    seen.add(key);
    return !isEcho;
  });
}
