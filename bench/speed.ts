// `npm run build && npx tsx bench/speed.ts [PATH…]`: reports a second through the whole way, and the cold start of the command. Beside the
// clock stands the processor time of all threads, which holds on a busy machine: two cores that are always busy do
// 2 / (that time a report) a second.
// Without paths it reads the shipped samples; --repeat N reads them N times over; --reader as for the commands;
// --words N joins the articles into ones of about N words, 500 being a usual report; --megabyte reads one of 1 MB as well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import '../src/cli/late-compiling.ts';
import { AT_ONCE } from '../src/cli/coding.ts';
import type { ToolOptions } from '../src/cli/open-tools.ts';
import { openStore } from '../src/store/index.ts';
import type { Article } from '../src/terms/article.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import type { Report } from '../src/terms/report.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** A module as it is built and shipped: what runs TypeScript from its sources names every inner function anew at each call. */
async function built<Module>(path: string): Promise<Module> {
  return (await import(join(ROOT, 'dist', path))) as Module;
}
const { mapInOrder } = await built<typeof import('../src/cli/in-order.ts')>('cli/in-order.mjs');
const { openTools } = await built<typeof import('../src/cli/open-tools.ts')>('cli/open-tools.mjs');
const { clean } = await built<typeof import('../src/clean/index.ts')>('clean/index.mjs');
const { extract } = await built<typeof import('../src/extract/index.ts')>('extract/index.mjs');
const { readPaths } = await built<typeof import('../src/read/index.ts')>('read/index.mjs');
const { conclude, draw } = await built<typeof import('../src/pipeline.ts')>('pipeline.mjs');

const { values: flags, positionals } = parseArgs({
  options: {
    repeat: { type: 'string', default: '1' },
    reader: { type: 'string' },
    words: { type: 'string' },
    megabyte: { type: 'boolean' },
  },
  allowPositionals: true,
});
const paths = positionals.length > 0 ? positionals : ['north', 'south'].map((name) => join(ROOT, 'samples', name));

/** Milliseconds of some work by the clock and of the processor, and what it gave. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpuMs: number; value: T }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, value };
}

const wordsIn = (article: Article) => article.body.split(/\s+/).length;

/** Articles put together paragraph by paragraph until each has about `size` words; the rest at the end is left out. */
function joined(articles: readonly Article[], size: number): Article[] {
  const out: Article[] = [];
  let [paragraphs, left]: [string[], number] = [[], size];
  for (const article of articles) {
    for (const paragraph of article.body.split(/\n{2,}/)) {
      paragraphs.push(paragraph);
      left -= paragraph.split(/\s+/).length;
      if (left > 0) continue;
      out.push({ ...article, body: paragraphs.join('\n\n') });
      [paragraphs, left] = [[], size + left]; // what is too much in one is taken from the next
    }
  }
  return out;
}

function print(what: string, { ms, cpuMs }: { readonly ms: number; readonly cpuMs: number }, n = 0): void {
  const each =
    n > 0
      ? `  ${((1000 * n) / ms).toFixed(1).padStart(8)} a second;  ${(cpuMs / n).toFixed(1).padStart(6)} ms of processor each`
      : '';
  console.log(
    `${what.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms, ${cpuMs.toFixed(0).padStart(7)} ms of processor${each}`,
  );
}

const cold = await timed(async () => {
  const main = join(ROOT, 'dist/cli/main.mjs');
  execFileSync(process.execPath, [main, 'extract', '-', '--json'], {
    input: 'The army took the town of Alpha on Friday.',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
});
print('cold start, one short report', cold);

const opened = await timed(() => openTools({ reader: flags.reader as ToolOptions['reader'] }));
const tools = opened.value;
print(`open tools (${tools.language.name})`, opened);

const read = await timed(async () => {
  const reports: Report[] = [];
  for await (const result of readPaths(paths)) if (result.ok) reports.push(result.report);
  return reports;
});
const reports = Array.from({ length: Number(flags.repeat) }, () => read.value).flat();
print('read', read, read.value.length);

const cleaned = await timed(async () => reports.map(clean));
print('clean', cleaned, reports.length);
const articles = flags.words === undefined ? cleaned.value : joined(cleaned.value, Number(flags.words));
const bytes = articles.reduce((sum, article) => sum + article.body.length, 0);
const words = articles.reduce((sum, article) => sum + wordsIn(article), 0);

await extract(articles[0]!, tools); // the first pays for warming up
const coding = await timed(async () => {
  const coded: CodedReport[] = [];
  for await (const done of mapInOrder(Readable.from(articles), AT_ONCE, (article: Article) => extract(article, tools)))
    coded.push(done);
  return coded;
});
print(`extract, ${AT_ONCE} at once`, coding, articles.length);
const language = await timed(async () => {
  for (const { title, body, caption } of articles) await tools.language.read([title, body, caption]);
});
print('  language reading alone', language, articles.length);
if (flags.megabyte) {
  const [long] = joined(Array.from({ length: 40 }, () => cleaned.value).flat(), 170_000);
  const read = await timed(() => extract(long!, tools));
  print(`one report of ${(long!.body.length / 1e6).toFixed(1)} MB`, read);
}

const findings = await timed(async () => conclude(coding.value));
print('reconcile', findings, articles.length);
const days = coding.value.map((c) => c.article.published).filter((day) => day !== null);
const [from, to] = [days.sort()[0], days.sort().at(-1)];
if (from && to) {
  const drawn = await timed(async () => draw(findings.value, { from, to }));
  print(`picture, ${drawn.value.length} days`, drawn, drawn.value.length);
}

const folder = mkdtempSync(join(tmpdir(), 'fogline-speed-'));
const making = await timed(() => openStore(folder));
print('make an embedded store', making);
const keeping = await timed(async () => {
  for (const [i, coded] of coding.value.entries()) {
    const id = reports[i]!.id;
    await making.value.keep(reports[i]!, { ...coded, article: { ...coded.article, reportId: id } }, 'bench');
  }
});
print('keep', keeping, coding.value.length);
await making.value.close();
const opening = await timed(() => openStore(folder));
print('open it again', opening);
const recalled = await timed(async () => {
  let n = 0;
  for await (const coded of opening.value.all()) n += coded.control.length > -1 ? 1 : 0;
  return n;
});
print('read back', recalled, recalled.value);
await opening.value.close();
rmSync(folder, { recursive: true });
await tools.language.close();

const whole = (of: 'ms' | 'cpuMs') =>
  coding[of] + ((cleaned[of] + (read[of] * reports.length) / read.value.length) * articles.length) / reports.length;
print('read, clean, extract together', { ms: whole('ms'), cpuMs: whole('cpuMs') }, articles.length);
const rssMb = Math.round(process.memoryUsage().rss / 1e6);
console.log(
  `${articles.length} reports, ${Math.round(words / articles.length)} words (${Math.round(bytes / articles.length)} characters) each on average; ${rssMb} MB resident.`,
);
