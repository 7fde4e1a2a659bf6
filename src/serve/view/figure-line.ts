import type { FigureLine } from '../../terms/desk.ts';
import type { FigureSeries } from '../../terms/finding.ts';
import type { Qualifier } from '../../terms/claim.ts';
import { figureVoices } from './figure-voices.ts';
import { said } from './named-reports.ts';
import { shortHash } from './short-hash.ts';
import type { View } from './view.ts';

/** Counts of one thing, with whose number each row repeats. */
export function figureLine(series: FigureSeries, view: View): FigureLine {
  const { measure, of, place, window, low, high } = series;
  const voices = figureVoices(view);
  const rows = series.rows.flatMap(({ claim, value, qualifier }) => {
    const [card] = view.cards([claim]);
    const { name = '', repeats = null } = voices.get(claim) ?? {};
    return card ? [{ claim: card, value, qualifier: qualifier as Qualifier, voice: name, repeats }] : [];
  });
  const flags = series.flags.map((flag) => said(flag, view));
  return {
    figureId: figureIdOf(series),
    ...{ measure, of, place, window, low, high },
    placeId: place === null ? null : (rows.find((row) => row.claim.placeId !== null)?.claim.placeId ?? null),
    flags: flags.map(({ english }) => english),
    flagsCoded: flags.map(({ coded }) => coded),
    rows: rows.sort((a, b) => publishedOf(a).localeCompare(publishedOf(b))),
  };
}

function publishedOf({ claim: { report } }: FigureLine['rows'][number]): string {
  return `${report.published ?? '9999'}|${report.publishedAt ?? '9999'}`;
}

/** Series whose windows end by a day, those of the last days first, then those with most rows. */
export function figuresBy(view: View, day: string): FigureSeries[] {
  return view.findings.figures
    .filter((series) => endOf(series) <= day)
    .sort((a, b) => endOf(b).localeCompare(endOf(a)) || b.rows.length - a.rows.length || b.high - a.high);
}

/** Last day of the window of a series; empty where it has none. */
export function endOf(series: FigureSeries): string {
  return series.window?.slice(-10) ?? '';
}

/** Stays the same while reports are added that neither start the series anew nor widen its window. */
export function figureIdOf({ measure, window, rows }: FigureSeries): string {
  return shortHash([measure, window ?? '', rows[0]?.claim ?? '']);
}
