import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTools } from '../../src/cli/open-tools.ts';
import { SAMPLES } from '../../src/cli/samples.ts';
import type { Tools } from '../../src/extract/index.ts';
import { codeReport } from '../../src/pipeline.ts';
import { readMany } from '../../src/read/index.ts';
import type { Original } from '../../src/serve/index.ts';
import type { CodedReport } from '../../src/terms/coded.ts';

/** Some shipped reports, coded; with their bytes and the tools that coded them. */
export interface Samples {
  readonly coded: readonly CodedReport[];
  readonly originals: ReadonlyMap<string, Original>;
  readonly tools: Tools;
}

/** Codes the reports of two days of the southern half: enough for copies, disputes, figures and changes of hands. */
export async function codeSamples(): Promise<Samples> {
  const folder = SAMPLES.find((path) => path.endsWith('south'))!;
  const files = readdirSync(folder).filter((file) => /^d0[45]/.test(file));
  const tools = await openTools();
  const coded: CodedReport[] = [];
  const originals = new Map<string, Original>();
  for (const file of files)
    for await (const report of readMany(file, readFileSync(join(folder, file)))) {
      coded.push(await codeReport(report, tools));
      originals.set(report.id, { file: report.file, bytes: report.bytes });
    }
  return { coded, originals, tools };
}
