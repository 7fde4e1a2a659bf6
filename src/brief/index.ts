// One page for a reader: compose what to say, then write it as a page, as Markdown, as JSON or for a terminal.
export { compose, type ComposeOptions } from './compose.ts';
export type { Brief } from './brief.ts';
export { renderMarkdown } from './markdown.ts';
export { renderPage } from './html/page.ts';
export { renderSummary } from './summary.ts';
export type { Outlines } from './html/chart.ts';
