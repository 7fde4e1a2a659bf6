import { codeReport, readPaths } from '../pipeline.ts';
import type { CodedReport } from '../terms/coded.ts';
import { progress } from './console.ts';
import { openTools, type ToolOptions } from './open-tools.ts';
import { type Run, wrongCall } from './run.ts';

/** The options that every command reading reports shares. */
export interface InputOptions extends ToolOptions {
  /** Folder of an embedded store, or the URL of a PostgreSQL database. */
  readonly db?: string | undefined;
}

/**
 * Codes reports one after the other, in input order. Inputs that fail are named through `run` and left out.
 * Without `db` nothing is kept.
 */
export async function* codedReports(
  paths: readonly string[],
  options: InputOptions,
  run: Run,
): AsyncGenerator<CodedReport> {
  if (paths.length === 0) throw wrongCall('Give a PATH to read: a file, a folder, a feed, or - for stdin.');
  const tools = await openTools(options);
  let n = 0;
  try {
    for await (const result of readPaths(paths)) {
      if (!result.ok) {
        run.fail(result.path, result.error);
        continue;
      }
      progress(`reading ${++n}: ${result.report.file}`);
      try {
        yield await codeReport(result.report, tools);
      } catch (error) {
        run.fail(result.report.file, error);
      }
    }
  } finally {
    await tools.language.close();
  }
}

/** Codes all reports and returns them together, for commands that conclude from the whole. */
export async function allCoded(paths: readonly string[], options: InputOptions, run: Run): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const report of codedReports(paths, options, run)) coded.push(report);
  return coded;
}
