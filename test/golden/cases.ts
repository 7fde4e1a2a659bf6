import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../src/clean/index.ts';
import { printedReport } from '../../src/cli/printed.ts';
import type { Tools } from '../../src/extract/index.ts';
import { extract } from '../../src/extract/index.ts';
import { readPaths } from '../../src/pipeline.ts';
import type { Article } from '../../src/terms/article.ts';
import type { Report } from '../../src/terms/report.ts';
import type { LanguageReader, Sentence } from '../../src/terms/sentence.ts';

/** What a case holds: the article found, the claims coded, and what the language model answered, so that none is needed. */
export interface Golden {
  readonly article: unknown;
  readonly claims: unknown;
  readonly reading: readonly { readonly text: string; readonly sentences: readonly Sentence[] }[];
}

/** Names of all cases. */
export function caseNames(): string[] {
  return readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function folderOf(name: string): string {
  return join(import.meta.dirname, name);
}

/** The report of a case, as found: the one file in it whose name starts with `report`. */
export async function reportOf(name: string): Promise<Report> {
  const file = readdirSync(folderOf(name)).find((f) => f.startsWith('report'));
  for await (const result of readPaths([join(folderOf(name), file ?? 'report')])) {
    if (result.ok) return result.report;
    throw result.error;
  }
  throw new Error(`test/golden/${name} holds no report`);
}

/** Works a case out afresh with these tools; `language` may be a recorded one. */
export async function workOut(name: string, tools: Tools): Promise<Golden> {
  const article = clean(await reportOf(name));
  const { language, reading } = recorder(tools.language);
  const { control, figures, statements, places } = printedReport(await extract(article, { ...tools, language }));
  return plain({ article: withoutId(article), claims: { control, figures, statements, places }, reading });
}

/** What the case holds on the disk; null for one that is not worked out yet. */
export function recorded(name: string): Golden | null {
  const read = (file: string) => JSON.parse(readFileSync(join(folderOf(name), file), 'utf8')) as never;
  if (!existsSync(join(folderOf(name), 'claims.json'))) return null;
  return { article: read('article.json'), claims: read('claims.json'), reading: read('reading.json') };
}

/** Writes a case to the disk, laid out so that a diff reads well: a line a row, a line a sentence. */
export function record(name: string, { article, claims, reading }: Golden): void {
  const put = (file: string, text: string) => writeFileSync(join(folderOf(name), file), `${text}\n`);
  put('article.json', JSON.stringify(article, null, 2));
  const ledgers = Object.entries(claims as Record<string, unknown[]>).map(
    ([ledger, rows]) => `${JSON.stringify(ledger)}: ${listed(rows)}`,
  );
  put('claims.json', `{\n${ledgers.join(',\n')}\n}`);
  const passages = reading.map((r) => `{"text": ${JSON.stringify(r.text)},\n"sentences": ${listed(r.sentences)}}`);
  put('reading.json', `[\n${passages.join(',\n')}\n]`);
}

/** A language reader that gives the answers of a case. */
export function recordedReader({ reading }: Golden): LanguageReader {
  const answers = new Map(reading.map((r) => [r.text, r.sentences]));
  return {
    name: 'recorded',
    read: async (texts) =>
      texts.map((text) => {
        const sentences = answers.get(text);
        if (!sentences) throw new Error('The article differs from the recorded one: UPDATE_GOLDEN=1 npm test');
        return sentences;
      }),
    close: async () => {},
  };
}

function recorder(language: LanguageReader): { language: LanguageReader; reading: Golden['reading'] } {
  const reading: { text: string; sentences: readonly Sentence[] }[] = [];
  const read: LanguageReader['read'] = async (texts) => {
    const answers = await language.read(texts);
    texts.forEach((text, i) => reading.push({ text, sentences: answers[i] ?? [] }));
    return answers;
  };
  return { language: { name: language.name, read, close: () => language.close() }, reading };
}

function withoutId({ reportId: _, ...article }: Article): unknown {
  return article;
}

function listed(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
