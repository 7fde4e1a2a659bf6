import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Tools } from '../extract/index.ts';
import { codeReport } from '../pipeline.ts';
import type { Store } from '../store/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { Report } from '../terms/report.ts';
import { progress } from './console.ts';
import { openTools, type ToolOptions } from './open-tools.ts';
import { archiveFolder, openEvidence } from './evidence.ts';
import { mapInOrder } from './in-order.ts';
import { type Run, wrongCall } from './run.ts';
import { type Origin, type Taken, takeReports } from './taking.ts';
import { version } from './version.ts';

/** The options that every command reading reports shares. */
export interface InputOptions extends ToolOptions {
  /** Folder of an embedded store, or the URL of a PostgreSQL database. */
  readonly db?: string | undefined;
  /** Folder of the store's archive; by default within the store's own. */
  readonly archive?: string | undefined;
}

/**
 * Coded reports in input order; without paths, all of the store in order of publication. Inputs that fail are named
 * through `run` and left out. With `db`, reports are coded once and read from there afterwards; without, nothing is kept.
 */
export async function* codedReports(
  paths: readonly string[],
  options: InputOptions,
  run: Run,
): AsyncGenerator<CodedReport> {
  if (options.db === undefined) {
    if (paths.length === 0) throw wrongCall('Give a PATH to read (a file, a folder, a feed, - for stdin), or --db.');
    yield* codedAfresh(paths, options, run);
    return;
  }
  // A database is much to load for a run that keeps nothing.
  const { openStore } = await import('../store/index.ts');
  const store = await openStore(options.db, { mustExist: paths.length === 0 });
  try {
    if (paths.length === 0) yield* store.all();
    else for await (const { coded } of ingested(takeReports(paths), options, store, run)) yield coded;
  } finally {
    await store.close();
  }
}

/** Codes all reports and returns them together, for commands that conclude from the whole. */
export async function allCoded(paths: readonly string[], options: InputOptions, run: Run): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const report of codedReports(paths, options, run)) coded.push(report);
  return coded;
}

/** Takes reports into a store: coded and kept if they are new to it or were coded by another version, else read back. */
export async function* ingested(
  taken: AsyncIterable<Taken>,
  options: InputOptions,
  store: Store,
  run: Run,
): AsyncGenerator<{ readonly coded: CodedReport; readonly isNew: boolean }> {
  const evidence = openEvidence(archiveFolder(options.db ?? '.', options.archive));
  try {
    yield* withTools(options, (tools) => {
      const coder = coderOf(tools, options);
      const keptNow = new Set<string>(); // the same bytes may come twice before the first is kept
      const begin = async (report: Report) => {
        const kept = await store.coded(report.id, coder);
        return { coded: kept ?? (await codeReport(report, tools)), isKept: kept !== null };
      };
      return eachReport(taken, run, begin, async ({ coded, isKept }, report, origin) => {
        if (isKept || keptNow.has(report.id)) return { coded: named(coded, report), isNew: false };
        // Evidence first: no claim is ever stored whose words are not safe on the disk.
        const archived = (await store.has(report.id)) ? undefined : await evidence.add(report, origin);
        await store.keep(report, coded, coder, archived);
        keptNow.add(report.id);
        return { coded, isNew: true };
      });
    });
  } finally {
    await evidence.close();
  }
}

function codedAfresh(paths: readonly string[], options: ToolOptions, run: Run): AsyncGenerator<CodedReport> {
  return withTools(options, (tools) =>
    eachReport(
      takeReports(paths),
      run,
      (report) => codeReport(report, tools),
      (coded) => Promise.resolve(coded),
    ),
  );
}

async function* withTools<T>(options: ToolOptions, work: (tools: Tools) => AsyncGenerator<T>): AsyncGenerator<T> {
  const tools = await openTools(options);
  try {
    yield* work(tools);
  } finally {
    await tools.language.close();
  }
}

/** How many reports are coded at once: while two cores read two with the network, one waits its turn and the rules work on another. */
export const AT_ONCE = 4;

/**
 * Works through readable inputs: `begin` on several at once, `finish` one by one in the order of the inputs. One that cannot
 * be read, or breaks the work, is named and passed over.
 */
async function* eachReport<Begun, Done>(
  taken: AsyncIterable<Taken>,
  run: Run,
  begin: (report: Report) => Promise<Begun>,
  finish: (begun: Begun, report: Report, origin: Origin | null) => Promise<Done>,
): AsyncGenerator<Done> {
  let n = 0;
  const begun = mapInOrder(taken, AT_ONCE, async (result) => {
    if (!result.ok) return { name: result.path, error: result.error };
    const { report, origin } = result;
    progress(`reading ${++n}: ${report.file}`);
    try {
      return { name: report.file, value: await begin(report), report, origin };
    } catch (error) {
      return { name: report.file, error };
    }
  });
  for await (const { name, ...work } of begun) {
    if ('error' in work) {
      run.fail(name, work.error);
      continue;
    }
    let done: Done;
    try {
      done = await finish(work.value, work.report, work.origin);
    } catch (error) {
      run.fail(name, error);
      continue;
    }
    yield done;
  }
}

/** Opens the tools of extraction for a piece of work and closes them after it. */
export async function usingTools<T>(options: ToolOptions, work: (tools: Tools) => Promise<T>): Promise<T> {
  const tools = await openTools(options);
  try {
    return await work(tools);
  } finally {
    await tools.language.close();
  }
}

/** The same bytes may come under another name than the one they were first kept under: the caller sees his own. */
function named(coded: CodedReport, { file }: Report): CodedReport {
  return { ...coded, article: { ...coded.article, file } };
}

/** Names all that decides how a report is coded, so that a newer Fogline, model or list of actors codes it again. */
export function coderOf(tools: Tools, { actors }: ToolOptions): string {
  const list =
    actors === undefined
      ? ''
      : ` actors:${createHash('sha256').update(readFileSync(actors)).digest('hex').slice(0, 12)}`;
  return `fogline ${version()} ${tools.language.name}${list}`;
}
