import type { Problem } from './problem.ts';

/** What a feed, archive or header already said about a report before its page was read; null where it said nothing. */
export interface Envelope {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601 time with zone, or a day, as the envelope gave it. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

/** The feed, channel or sitemap that a report is an item of, as received. */
export interface Container {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One report as found: its bytes, how they decode, and where they came from. */
export interface Report {
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly id: string;
  /** Base name of the file; `<feed stem>-<n>`, n from 1, for an item of a feed. */
  readonly file: string;
  readonly kind: 'text' | 'html';
  /** The report as received; for a feed item, the UTF-8 bytes of the item as re-serialised. */
  readonly bytes: Uint8Array;
  /** `bytes` decoded; encoding damage inside the text is not repaired here. */
  readonly text: string;
  /** The charset that decoded `bytes`, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  readonly envelope: Envelope;
  readonly problems: readonly Problem[];
  /** What it is an item of, kept as evidence beside it; left out for a report that came by itself. */
  readonly container?: Container;
}
