import { basename } from 'node:path';
import { fetchPage, type FetchOptions } from '../fetch/index.ts';
import { readMany } from '../read/index.ts';
import { readPaths } from '../pipeline.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';

/** How a report came from the network; null for one that came as a file. */
export interface Origin {
  readonly url: string;
  readonly takenAt: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A report with where it came from, or the input that failed and why. */
export type Taken =
  | { readonly ok: true; readonly report: Report; readonly origin: Origin | null }
  | { readonly ok: false; readonly path: string; readonly error: unknown };

/** Says whether an input is a web address rather than a path. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** Takes reports from any mix of files, folders, `-` and web addresses, in input order. */
export async function* takeReports(inputs: readonly string[], options: FetchOptions = {}): AsyncGenerator<Taken> {
  for (const input of inputs) {
    if (isAddress(input)) yield* takeAddress(input, options);
    else for await (const result of readPaths([input])) yield result.ok ? { ...result, origin: null } : result;
  }
}

/** Takes the report, or the items of the feed, behind a web address. */
export async function* takeAddress(address: string, options: FetchOptions = {}): AsyncGenerator<Taken> {
  try {
    const { url, status, headers, bytes, fetchedAt } = await fetchPage(address, options);
    if (status < 200 || status > 299) {
      const message = `${address} answered ${status}. Open it in a browser; if it shows there, save the page and give its file.`;
      throw new FoglineError('fetch-status', message);
    }
    const origin = { url, takenAt: fetchedAt, status, headers };
    for await (const report of readMany(nameOf(url), bytes)) {
      const known = report.envelope.url ?? url;
      yield { ok: true, report: { ...report, envelope: { ...report.envelope, url: known } }, origin };
    }
  } catch (error) {
    yield { ok: false, path: address, error };
  }
}

/** A file name for a page of the web: the last step of its path, or its host. */
export function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  return (
    basename(pathname)
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .slice(0, 100) || hostname
  );
}
