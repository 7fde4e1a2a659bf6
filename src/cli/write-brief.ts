import { compose, type Brief, renderMarkdown, renderPage } from '../brief/index.ts';
import { conclude, draw } from '../pipeline.ts';
import type { CodedReport } from '../terms/coded.ts';
import { openOutlines } from './outlines.ts';

/** The shapes a brief is written in. */
export const FORMATS = ['md', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The most days a brief looks back from its day: what a reader can follow on one page. */
const DAYS_BACK = 62;
const DAY_MS = 86_400_000;

/**
 * Composes the brief of a set of reports.
 * @param asOf the day it speaks of; by default that of the newest report.
 */
export function composeBrief(coded: readonly CodedReport[], asOf?: string): Brief {
  const findings = conclude(coded);
  const published = coded.map((c) => c.article.published).filter((day) => day !== null);
  const to = asOf ?? published.sort().at(-1);
  if (to === undefined) return compose(findings, []);
  const earliest = new Date(Date.parse(to) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);
  const first = published.sort()[0] ?? to;
  return compose(findings, draw(findings, { from: first > to ? to : first < earliest ? earliest : first, to }));
}

/** Writes a composed brief as Markdown, as a self-contained page, or as JSON. */
export function writeBrief(brief: Brief, coded: readonly CodedReport[], format: Format): string {
  if (format === 'md') return renderMarkdown(brief);
  if (format === 'json') return `${JSON.stringify(brief, null, 2)}\n`;
  return renderPage(brief, new Map(coded.map(({ article }) => [article.reportId, article])), openOutlines());
}
