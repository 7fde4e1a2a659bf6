import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of an extraction set and what is known of its article. */
export interface GoldPage {
  readonly name: string;
  /** Its file; gzipped where it ends in `.gz`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Tuned on, or kept for the report: told by the hash of the name, so that it never changes. */
  readonly half: 'tuning' | 'held out';
  /** The whole article text, where the set gives it. */
  readonly body: string | null;
  /** Pieces that must be in the text and pieces that must not be. */
  readonly having: readonly string[];
  readonly lacking: readonly string[];
  /** Its headline and day of publication `YYYY-MM-DD`, where the set gives them. */
  readonly title: string | null;
  readonly day: string | null;
}

const folder = join(resolve(process.env['FOGLINE_SHARED'] ?? '../shared'), 'data', 'extraction');

/** Whether the sets lie beside the project. */
export const hasSets = existsSync(folder);

/** The 181 pages of Zyte's article extraction benchmark. @see https://github.com/scrapinghub/article-extraction-benchmark */
export function scrapinghubPages(): readonly GoldPage[] {
  const gold = json<Record<string, { articleBody: string }>>('scrapinghub/ground-truth.json');
  return Object.entries(gold).map(([name, { articleBody }]) => {
    const path = join(folder, 'scrapinghub', 'html', `${name}.html.gz`);
    const bytes = gunzipSync(readFileSync(path));
    return {
      name,
      path,
      bytes,
      half: halfOf(name),
      body: articleBody,
      having: [],
      lacking: [],
      title: null,
      day: null,
    };
  });
}

interface SnippetPage {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title?: string;
  readonly date?: string;
}

/** The pages of trafilatura's evaluation. @see https://github.com/adbar/trafilatura/tree/master/tests */
export function trafilaturaPages(): readonly GoldPage[] {
  return Object.entries(json<Record<string, SnippetPage>>('trafilatura/evaldata.json')).map(([name, page]) => {
    const path = ['cache', 'eval']
      .map((place) => join(folder, 'trafilatura', place, page.file))
      .find((p) => existsSync(p));
    if (path === undefined) throw new Error(`The page ${page.file} is missing from the set.`);
    const bytes = readFileSync(path);
    const { with: having, without: lacking, title = '', date = '' } = page;
    return {
      name,
      path,
      bytes,
      half: halfOf(name),
      body: null,
      having,
      lacking,
      title: title || null,
      day: dayOf(date),
    };
  });
}

/** A day of the set; a few are written in another order and are left out. */
function dayOf(date: string): string | null {
  return /^\d{4}-(?:0\d|1[0-2])-\d\d/.exec(date)?.[0] ?? null;
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
}

function halfOf(name: string): 'tuning' | 'held out' {
  return createHash('sha256').update(name).digest()[0]! < 128 ? 'tuning' : 'held out';
}
