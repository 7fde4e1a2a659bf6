import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening, makeApp } from '../../src/serve/index.ts';
import { readAnswer } from '../../src/serve/http/schemas/desk.ts';
import { sights } from '../../src/serve/http/sights.ts';
import type {
  ClaimCard,
  DeskMeta,
  Page,
  PlaceLine,
  PlacePage,
  ReportLine,
  ReportPage,
  Situation,
} from '../../src/terms/desk.ts';
import { testLibrary, type TestLibrary } from './library.ts';
import { many } from './many.ts';
import { codeSamples, type Samples } from './samples.ts';

const docs = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const webFolder = mkdtempSync(join(tmpdir(), 'fogline-web-'));
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Desk</title>');
const options = { version: '0.0.0', canKeep: false, log: pino({ level: 'silent' }), webFolder };

let samples: Samples;
let library: TestLibrary;
let server: Listening;

beforeAll(async () => {
  samples = await codeSamples();
  library = testLibrary(samples);
  const app = makeApp(library, { ...options, isLoopback: true });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
}, 120_000);

afterAll(async () => {
  await server?.stop();
  await samples?.tools.language.close();
});

const at = (path: string, init?: RequestInit) => fetch(`${server.address}${path}`, init);
async function get<T>(path: string): Promise<T> {
  const answer = await at(`/api/v1${path}`);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

/** Ids that stand for the placeholders of the documentation. */
async function ids(): Promise<Record<string, string>> {
  const first = async <K extends string>(path: string, key: K) =>
    (await get<Page<Record<K, string>>>(path)).items[0]![key];
  return {
    placeId: await first('/places', 'placeId'),
    disputeId: await first('/disputes', 'disputeId'),
    figureId: await first('/figures', 'figureId'),
    voice: await first('/asserters', 'voice'),
    id: await first('/claims', 'id'),
    reportId: await first('/reports', 'reportId'),
  };
}

describe('docs/api.md', () => {
  const examples = [...docs.matchAll(/`GET (\/api\/v1\S*)`/g)].map((match) => match[1]!);

  it('has a request for every address of the description, and the description every one of its', async () => {
    const { paths } = await get<{ paths: Record<string, object> }>('/openapi.json');
    const shape = (path: string) =>
      path
        .replace(/\?.*$/, '')
        .replace(/\{\w+\}/g, '{id}')
        .replace('/api/v1', '');
    const described = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
    expect(new Set(examples.map(shape))).toEqual(new Set(described));
    expect(docs).toContain('`POST /api/v1/read`');
  });

  it('shows every parameter that there is', () => {
    const missing = sights.flatMap(({ path, query }) => {
      const own = examples.filter(
        (example) => example.replace(/\?.*$/, '').replace(/\{\w+\}/g, '{id}') === `/api/v1${path}`,
      );
      const general = ['day', 'known', 'limit', 'cursor'];
      const parameters = Object.keys(query.shape).filter((name) => !general.includes(name));
      return parameters
        .filter((name) => !own.some((example) => example.includes(`${name}=`)))
        .map((name) => `${path} ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('gives requests that are answered as described', async () => {
    const known = await ids();
    for (const example of examples.filter((path) => !path.endsWith('/original') && !path.endsWith('/events'))) {
      const path = example.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name]!));
      const answer = await at(path);
      expect([answer.status, path]).toEqual([200, path]);
      const shape = example.replace(/\?.*$/, '').replace(/\{\w+\}/g, '{id}');
      const sight = sights.find((one) => `/api/v1${one.path}` === shape);
      expect(sight, shape).toBeDefined();
      const parsed = sight!.answer.safeParse(await answer.json());
      expect(parsed.error?.issues ?? [], path).toEqual([]);
    }
  });
});

describe('the served description', () => {
  interface Parameter {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly type?: string; readonly enum?: readonly string[]; readonly example?: string };
    readonly example?: string;
  }
  type Description = {
    readonly paths: Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>;
  };
  /** Opaque ones have no example that stays. */
  const opaque = ['cursor', 'report'];

  it('gives an example of every parameter that is not a choice, and all examples together are answered', async () => {
    const { paths } = await get<Description>('/openapi.json');
    let shown = 0;
    for (const sight of sights.filter(({ path }) => !path.includes('{id}'))) {
      const own = (paths[sight.path]!.get!.parameters ?? []).filter((one) => one.in === 'query');
      const asked = new URLSearchParams();
      for (const { name, schema, example = schema.example } of own) {
        const isFree = schema.type === 'string' && schema.enum === undefined && !opaque.includes(name);
        if (isFree) expect(example, `${sight.path} ${name}`).toBeTypeOf('string');
        if (example !== undefined) asked.set(name, example);
      }
      shown += asked.size;
      const parsed = sight.answer.safeParse(await get(`${sight.path}?${asked.toString()}`));
      expect(parsed.error?.issues ?? [], sight.path).toEqual([]);
    }
    expect(shown).toBeGreaterThan(30);
  });
});

describe('every address of the API', () => {
  it('answers on the samples as its schema says', async () => {
    const known = await ids();
    const idFor: Record<string, string> = {
      places: known['placeId']!,
      disputes: known['disputeId']!,
      figures: known['figureId']!,
      asserters: known['voice']!,
      claims: known['id']!,
      reports: known['reportId']!,
    };
    for (const sight of sights) {
      const path = sight.path.replace('{id}', encodeURIComponent(idFor[sight.path.split('/')[1]!] ?? ''));
      const parsed = sight.answer.safeParse(await get(`${path}${sight.path === '/search' ? '?q=hama' : ''}`));
      expect(parsed.error?.issues ?? [], path).toEqual([]);
    }
  });

  it('tells what changed, with the words, and who denies it', async () => {
    const { changes, places, day } = await get<Situation>('/situation?day=2024-12-05');
    const hama = changes.find((change) => change.place === 'Hama')!;
    expect(day).toBe('2024-12-05');
    expect(hama.to.side).toBe('sy-opposition');
    expect(hama.claims.length).toBeGreaterThan(0);
    expect(hama.denials.every((card) => card.modality === 'denied')).toBe(true);
    expect(places.find((place) => place.place === 'Hama')!.backing.outlets).toBeGreaterThan(1);
  });

  it('shows nothing of what was published after the moment of knowledge', async () => {
    const known = '2024-12-04T23:59:59Z';
    const then = await get<Situation>(`/situation?known=${known}`);
    const cards = [
      ...then.changes.flatMap((change) => [...change.claims, ...change.denials]),
      ...then.disputes.flatMap((dispute) => dispute.sides.flatMap((side) => side.claims)),
      ...then.figures.flatMap((figure) => figure.rows.map((row) => row.claim)),
    ];
    expect(then.day).toBe('2024-12-04');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((card) => (card.report.published ?? '9999') > '2024-12-04')).toEqual([]);
  });

  it('has a place stand on its own page, day by day, as in the picture of each day', async () => {
    const { now, days } = await get<PlacePage>('/places/gn%3A170017');
    expect(now.place).toBe('Hama');
    expect(days.map(({ day }) => day)).toEqual(['2024-12-04', '2024-12-05']);
    for (const { day, holder, status, confidence } of days) {
      const { items } = await get<Page<PlaceLine>>(`/places?day=${day}&q=hama&limit=500`);
      expect(items.find(({ placeId }) => placeId === now.placeId)).toMatchObject({ holder, status, confidence });
    }
  });

  it('tells the same of a moment whichever moments were asked for before', async () => {
    const moments = ['2024-12-05T12:00Z', '2024-12-04T20:50Z', '2024-12-05T23:00Z', '2024-12-04T20:50Z'];
    for (const known of moments) {
      const alone = testLibrary(samples);
      const fresh = await alone.ask({ about: 'situation', known });
      expect(await get<Situation>(`/situation?known=${known}`)).toEqual(JSON.parse(new TextDecoder().decode(fresh!)));
    }
  });

  it('keeps the exact words: every span of a report page is its quote', async () => {
    const { items } = await get<Page<ReportLine>>('/reports?limit=500');
    for (const { reportId } of items) {
      const page = await get<ReportPage>(`/reports/${reportId}`);
      const texts = { body: page.body, headline: page.title, caption: page.caption };
      for (const row of page.rows) expect(texts[row.in].slice(row.start, row.end)).toBe(row.quote);
    }
  });

  it('finds copies of a report', async () => {
    const { items } = await get<Page<ReportLine>>('/reports?q=halcyon-hama');
    const page = await get<ReportPage>(`/reports/${items[0]!.reportId}`);
    expect(page.copies.map((copy) => copy.file)).toContain('d05-gulf-lantern-hama.txt');
    expect(page.originalBytes).toBe(samples.originals.get(page.reportId)!.bytes.byteLength);
  });

  it('marks found words in snippets and counts facets', async () => {
    const found = await get<{
      items: { kind: string; snippet: string }[];
      facets: Record<string, { count: number }[]>;
    }>('/search?q=hama&kind=claim');
    expect(found.items[0]!.snippet).toMatch(/\ue000Hama\ue001/);
    expect(found.facets['kind']).toEqual([{ value: 'claim', label: 'claim', count: expect.any(Number) }]);
  });
});

describe('lists', () => {
  it('give every item once, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    let total: number;
    do {
      const page: Page<ClaimCard> = await get(`/claims?limit=7${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map((card) => card.id));
      total = page.total;
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(total).toBe((await get<DeskMeta>('/meta')).claims);
  });
});

describe('caching', () => {
  it('answers 304 to who holds the answer, and anew after a new revision', async () => {
    const first = await at('/api/v1/places?limit=5');
    const etag = first.headers.get('etag')!;
    const headers = { 'if-none-match': `"other", ${etag}` };
    const asked = library.asked();
    expect((await at('/api/v1/places?limit=5', { headers })).status).toBe(304);
    expect((await at('/api/v1/places?limit=6', { headers })).status).toBe(200);
    expect(library.asked()).toBe(asked + 1);
    library.show(samples.coded);
    expect((await at('/api/v1/places?limit=5', { headers })).status).toBe(200);
  });

  it('packs answers as the client takes them', async () => {
    const plain = await at('/api/v1/situation', { headers: { 'accept-encoding': 'identity' } });
    const text = await plain.text();
    expect(plain.headers.get('content-encoding')).toBeNull();
    for (const encoding of ['gzip', 'br']) {
      const packed = await at('/api/v1/situation', { headers: { 'accept-encoding': encoding } });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(await packed.text()).toBe(text);
    }
  });
});

describe('original bytes', () => {
  it('come back as received, as a file and never as a page', async () => {
    const [[reportId, original]] = [...samples.originals].filter(([, one]) => one.file.endsWith('.html')) as [
      [string, { file: string; bytes: Uint8Array }],
    ];
    const answer = await at(`/api/v1/reports/${reportId}/original`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${original.file}`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(original.bytes));
  });
});

describe('reading a text', () => {
  const post = (body: string, headers: Record<string, string>) => at('/api/v1/read', { method: 'POST', body, headers });
  const TEXT =
    'Rebels enter Hama\n\nHAMA, 5 December 2024 - Insurgents entered the city of Hama on Thursday, the Syrian Observatory ' +
    'for Human Rights said.\n\n"><script>alert(1)</script><img src=x onerror=alert(2)> is what a witness wrote, according ' +
    'to the observatory.\n';

  it('gives its claims and keeps nothing', async () => {
    const answer = await post(JSON.stringify({ text: TEXT, name: 'note.txt' }), { 'content-type': 'application/json' });
    const { report, kept } = readAnswer.parse(await answer.json());
    expect(kept).toBe(false);
    expect(report.rows.some((row) => row.kind === 'enters' && row.place === 'Hama')).toBe(true);
    expect((await at(`/api/v1/reports/${report.reportId}`)).status).toBe(404);
  });

  it('takes a file as it is, in whatever encoding it was written', async () => {
    const file = Buffer.from(
      'HAMA, 5 December 2024 - Insurgents \x93entered\x94 Hama on Thursday, the army said.\n',
      'latin1',
    );
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await at('/api/v1/read?name=note.txt', { method: 'POST', body: file, headers });
    const { report } = readAnswer.parse(await answer.json());
    expect(report.file).toContain('note');
    expect(report.body).toContain('“entered”');
    expect(report.originalBytes).toBe(file.byteLength);
    const empty = await at('/api/v1/read', { method: 'POST', body: new Uint8Array(0), headers });
    expect(empty.status).toBe(400);
  });

  it('leaves markup in a text the text it is', async () => {
    const answer = await post(TEXT, { 'content-type': 'text/plain' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    const { report } = readAnswer.parse(await answer.json());
    expect(report.body).toContain('<script>alert(1)</script>');
  });
});

describe('with 20,000 claims', () => {
  it('spends less than 50 ms on a situation asked for again', async () => {
    const days = ['2024-12-20', '2024-12-30', '2025-01-10'];
    const claims = (await get<DeskMeta>('/meta')).claims;
    library.show(many(samples.coded, Math.ceil(20_000 / claims)));
    // Here one thread is client, server and desk: connections that timed out while it concluded must be let go first.
    await new Promise((later) => setTimeout(later, 200));
    expect((await get<DeskMeta>('/meta')).claims).toBeGreaterThanOrEqual(20_000);
    for (const day of days) await get(`/situation?day=${day}`);
    await new Promise((later) => setTimeout(later, 200));
    // Processor time, not the clock: other tests run beside this one.
    const before = process.cpuUsage();
    const times = 60;
    for (let i = 0; i < times; i++) await (await at(`/api/v1/situation?day=${days[i % days.length]}`)).arrayBuffer();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / times).toBeLessThan(50);
  }, 400_000);
});
