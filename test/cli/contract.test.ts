import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTools } from '../../src/cli/open-tools.ts';
import { codeReport, readPaths } from '../../src/pipeline.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { type Finished, fogline, linesOf } from './fogline.ts';

// Each command is a process of its own, which a busy machine may start slowly.
vi.setConfig({ testTimeout: 300_000 });

const SAMPLES = ['north', 'south'].map((name) => resolve(import.meta.dirname, '../../samples', name));
const folder = mkdtempSync(join(tmpdir(), 'fogline-contract-'));
/** Filled by the first tests that use it. */
const STORE = join(folder, 'store');
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Record<string, unknown> & { id: string; start: number; end: number; quote: string; in?: string };
interface Line {
  readonly [key: string]: unknown;
  readonly file: string;
  readonly title: string;
  readonly published: string | null;
  readonly body: string;
  readonly control: Row[];
  readonly figures: Row[];
  readonly statements: Row[];
  readonly places: Record<string, unknown>[];
}

const KEYS = {
  report: 'file id url title outlet published language body problems control figures statements places',
  problems: 'stage rule message',
  control:
    'id start end quote in place part party change against km km_qualifier by hedged modality when background rule',
  figures: 'id start end quote measure value qualifier of unit place by hedged modality when background rule',
  statements: 'id start end quote act speaker to about that by rule',
  places: 'name kind country lat lon geonameid precision because',
} as const;

let lines: Line[];

describe('extract --json on the samples', () => {
  let done: Finished;
  beforeAll(async () => {
    done = await fogline(['extract', ...SAMPLES, '--json']);
    lines = linesOf<Line>(done.out);
  }, 400_000);

  it('codes every sample, in input order, with a closing line on stderr', () => {
    expect(done.code).toBe(0);
    expect(lines.length).toBe(51);
    expect(lines[0]!.file).toBe('courant-01-hama-lines.txt');
    expect(lines.filter((l) => /^(feed|atom)-\d+$/.test(l.file)).length).toBe(9);
    expect(done.err).toContain('Coded 51 reports');
  });

  it('prints exactly the promised keys', () => {
    for (const line of lines) {
      expect(Object.keys(line).join(' ')).toBe(KEYS.report);
      for (const ledger of ['problems', 'control', 'figures', 'statements', 'places'] as const)
        for (const row of line[ledger] as object[]) expect(Object.keys(row).join(' ')).toBe(KEYS[ledger]);
    }
  });

  it('finds rows in every ledger', () => {
    const total = (ledger: 'control' | 'figures' | 'statements' | 'places') => lines.flatMap((l) => l[ledger]).length;
    expect(Math.min(total('control'), total('figures'), total('statements'), total('places'))).toBeGreaterThan(20);
  });

  it('says nothing that has no value: every absent slot is null, by is a list', () => {
    for (const row of lines.flatMap((l) => [...l.control, ...l.figures, ...l.statements])) {
      expect(Array.isArray(row['by'])).toBe(true);
      expect(Object.values(row)).not.toContain('');
    }
  });

  it('gives the same answer, ids and all, when it is kept in a store and when it is read from there', async () => {
    expect((await fogline(['extract', ...SAMPLES, '--json', '--db', STORE])).out).toBe(done.out);
    expect((await fogline(['extract', ...SAMPLES, '--json', '--db', STORE])).out).toBe(done.out);
  }, 400_000);
});

describe('every row of every sample', () => {
  const coded: CodedReport[] = [];
  beforeAll(async () => {
    const tools = await openTools();
    for await (const result of readPaths(SAMPLES)) if (result.ok) coded.push(await codeReport(result.report, tools));
    await tools.language.close();
  }, 400_000);

  it('quotes its text exactly: body, headline or caption', () => {
    for (const { article, control, figures, statements } of coded)
      for (const row of [...control, ...figures, ...statements]) {
        const text = { body: article.body, headline: article.title, caption: article.caption }[row.in];
        expect(text.slice(row.start, row.end)).toBe(row.quote);
        expect(row.quote.length).toBeGreaterThan(0);
      }
  });

  it('has an id of its own', () => {
    for (const { article, control, figures, statements } of coded) {
      const ids = [...control, ...figures, ...statements].map((row) => row.id);
      expect(ids.length - new Set(ids).size, article.file).toBe(0);
    }
  });

  it('names the rule that made it, and points at places and actors that the report lists', () => {
    for (const { control, figures, places, otherPlaces } of coded) {
      const known = new Set([...places, ...otherPlaces].map((place) => place.placeId));
      for (const row of [...control, ...figures]) {
        expect(row.rule).not.toBe('');
        if (row.placeId !== null) expect([...known]).toContain(row.placeId);
      }
    }
  });
});

describe('the commands that conclude', () => {
  const days = ['--from', '2024-12-04', '--to', '2024-12-08'];

  it('picture prints one object a day with exactly the promised keys, from paths and from a store alike', async () => {
    const fromPaths = await fogline(['picture', ...SAMPLES, ...days, '--json']);
    const fromStore = await fogline(['picture', '--db', STORE, ...days, '--json']);
    const drawn = linesOf<{ day: string; places: object[] }>(fromPaths.out);
    expect(drawn.map((l) => l.day)).toEqual(['2024-12-04', '2024-12-05', '2024-12-06', '2024-12-07', '2024-12-08']);
    for (const state of drawn.flatMap((l) => l.places))
      expect(Object.keys(state).join(' ')).toBe(
        'place country lat lon holder status basis confidence since for against because',
      );
    expect(linesOf(fromStore.out)).toEqual(drawn);
  }, 400_000);

  it('picture --known-at knows nothing that was published later', async () => {
    const early = await fogline(['picture', '--db', STORE, ...days, '--known-at', '2024-12-04', '--json']);
    const claims = linesOf<{ places: { for: string[]; against: string[] }[] }>(early.out)
      .flatMap((l) => l.places)
      .flatMap((state) => [...state.for, ...state.against]);
    const known = lines
      .filter((l) => l.published !== null && l.published <= '2024-12-04')
      .flatMap((l) => l.control.map((row) => row.id));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((id) => !known.includes(id))).toEqual([]);
  }, 400_000);

  it('ledger prints one object with exactly the promised keys', async () => {
    const { out, code } = await fogline(['ledger', '--db', STORE, '--json']);
    const [ledger, ...more] = linesOf<Record<string, object[]>>(out);
    expect({ code, more }).toEqual({ code: 0, more: [] });
    const keys = Object.fromEntries(
      Object.entries(ledger!).map(([name, rows]) => [name, Object.keys(rows[0]!).join(' ')]),
    );
    expect(keys).toEqual({
      duplicates: 'origin copies because',
      lineage: 'claim place asserter chain drift',
      alarms: 'report outlet asserter place because',
      disputes: 'topic place kind sides because settled',
      figures: 'measure of place window low high rows flags',
      independent: 'claim place voices count reports because',
    });
    const rows = (name: 'lineage' | 'figures', key: 'chain' | 'rows') =>
      (ledger![name] as Record<string, { because?: string }[]>[]).flatMap((one) => one[key]!);
    for (const joined of [...rows('lineage', 'chain'), ...rows('figures', 'rows')]) expect(joined.because).toBeTruthy();
  }, 400_000);

  it('brief writes a page and JSON from a store', async () => {
    const page = join(folder, 'brief.html');
    expect((await fogline(['brief', '--db', STORE, '--out', page])).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i);
    const { out } = await fogline(['brief', '--db', STORE, '--as-of', '2024-12-06', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ asOf: '2024-12-06' });
  }, 400_000);

  it('a command on a store that does not exist says how to make one', async () => {
    const { code, err } = await fogline(['brief', '--db', join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(err).toContain('fogline ingest');
  });

  it('parse --raw counts in the file itself', async () => {
    const text = 'The army left Alpha.\r\n\r\n“We won’t go,” a man said. 😀 Then it rained.\n';
    const { out } = await fogline(['parse', '--raw', '-', '--json'], { stdin: text });
    const tokens = linesOf<{ tokens: { start: number; end: number; text: string }[] }>(out).flatMap((s) => s.tokens);
    expect(tokens.length).toBeGreaterThan(15);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
