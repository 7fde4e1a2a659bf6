import type { ApiProblem } from '../../terms/desk.ts';

/** Why an answer did not come. `offline`: no server; `missing`: no such thing; `refused`: the server said no; `broken`: the rest. */
export type FailureKind = 'offline' | 'missing' | 'refused' | 'broken';

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly problem: ApiProblem | null;
  constructor(kind: FailureKind, message: string, problem: ApiProblem | null = null) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.problem = problem;
  }
}

export type Params = Readonly<Record<string, string | number | null | undefined>>;

interface Kept {
  readonly etag: string | null;
  readonly body: unknown;
}

/** Answers kept by address, the latest last; asked again with their ETag, so an unchanged one costs no body. */
const kept = new Map<string, Kept>();
const KEPT_MOST = 200;

/**
 * Address of a question to the API.
 * @param path under `/api/v1`, its parts already encoded, such as `places/gn%3A170017`
 * @param params empty and missing ones are left out
 */
export function apiUrl(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const query = search.toString();
  return `/api/v1/${path}${query ? `?${query}` : ''}`;
}

/** What was answered before, for showing at once while it is asked for again. */
export function remembered<T>(url: string): T | null {
  return (kept.get(url)?.body as T | undefined) ?? null;
}

/**
 * Asks the API and gives the typed answer.
 * @throws {Failure} with its kind; an `AbortError` passes through as it is.
 */
export async function ask<T>(url: string, signal?: AbortSignal): Promise<T> {
  const before = kept.get(url);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (before?.etag) headers['if-none-match'] = before.etag;
  const answer = await send(url, { headers, signal: signal ?? null, cache: 'no-store' });
  if (answer.status === 304 && before) return before.body as T;
  const body = await readAnswer(answer);
  kept.delete(url);
  kept.set(url, { etag: answer.headers.get('etag'), body });
  if (kept.size > KEPT_MOST) kept.delete(kept.keys().next().value!);
  return body as T;
}

/** Asks the API for what will not be asked again, and keeps nothing of it. @throws {Failure} as `ask` */
export async function askOnce<T>(url: string): Promise<T> {
  return (await readAnswer(await send(url, { headers: { accept: 'application/json' }, cache: 'no-store' }))) as T;
}

/** Sends something to the API: used only for texts, files and addresses to be read. */
export async function post<T>(url: string, body: string | Blob, type: string, signal?: AbortSignal): Promise<T> {
  const answer = await send(url, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
    signal: signal ?? null,
  });
  return (await readAnswer(answer)) as T;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Failure('offline', 'The server does not answer.');
  }
}

async function readAnswer(answer: Response): Promise<unknown> {
  let body: unknown = null;
  try {
    body = await answer.json();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (answer.ok) throw new Failure('broken', 'The answer could not be read.');
  }
  if (answer.ok) return body;
  const problem = isProblem(body) ? body : null;
  const kind = answer.status === 404 ? 'missing' : answer.status < 500 ? 'refused' : 'broken';
  throw new Failure(kind, problem?.detail ?? `HTTP ${answer.status}`, problem);
}

function isProblem(body: unknown): body is ApiProblem {
  return typeof body === 'object' && body !== null && 'title' in body && 'detail' in body;
}
