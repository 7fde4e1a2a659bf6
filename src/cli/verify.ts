import { Command } from 'commander';
import { codeReport } from '../pipeline.ts';
import { openStore } from '../store/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import { count, progress } from './console.ts';
import { coderOf, type InputOptions, usingTools } from './coding.ts';
import { archiveFolder, recallEvidence } from './evidence.ts';
import { takesTools } from './inputs.ts';
import { startRun, wrongCall } from './run.ts';

type VerifyOptions = InputOptions & { readonly archive?: string };

/** `fogline verify`: re-hashes the evidence, reads and codes every report again, and says what differs from the store. */
export function verifyCommand(): Command {
  return takesTools(new Command('verify'))
    .description('re-hash all evidence, code every report again and say what differs from the store')
    .requiredOption('--db <DIR|URL>', 'the store to verify')
    .option('--archive <DIR>', 'the folder of its archive (default: DIR/archive; for a server ./fogline-archive)')
    .addHelpText('after', '\nExample:\n  fogline verify --db my-war\n')
    .action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const { db } = options;
  if (db === undefined) throw wrongCall('Say which store to verify: --db FOLDER or --db postgres://….');
  const run = startRun();
  const store = await openStore(db, { mustExist: true });
  try {
    const archived = new Set<string>();
    await usingTools(options, async (tools) => {
      const coder = coderOf(tools, options);
      for await (const recalled of recallEvidence(archiveFolder(db, options.archive))) {
        if (!recalled.ok) {
          run.fail(recalled.path, recalled.error);
          continue;
        }
        const { report } = recalled;
        if (archived.has(report.id)) continue;
        archived.add(report.id);
        progress(`verifying ${archived.size}: ${report.file}`);
        const kept = await store.coded(report.id, coder);
        const difference = kept
          ? differenceOf(kept, await codeReport(report, tools))
          : 'it is in the archive, but not in the store as this version codes it';
        if (difference) run.fail(report.file, new Error(difference));
      }
    });
    for await (const { article } of store.all()) {
      if (!archived.has(article.reportId))
        run.fail(article.file, new Error('it is in the store, but its bytes are not in the archive'));
    }
    run.end(
      `Verified ${count(archived.size, 'report')}: bytes re-hashed, claims derived again.`,
      run.failures === 0 ? 'Everything agrees.' : 'fogline rebuild makes a store from the archive alone.',
    );
  } finally {
    await store.close();
  }
}

/** In what two codings of one report differ, in words; null where their rows are the same. */
function differenceOf(kept: CodedReport, fresh: CodedReport): string | null {
  const parts = (['control', 'figures', 'statements'] as const).flatMap((ledger) => {
    const before = new Map(kept[ledger].map((row) => [row.id, JSON.stringify(row)]));
    const after = new Map(fresh[ledger].map((row) => [row.id, JSON.stringify(row)]));
    const gone = [...before.keys()].filter((id) => !after.has(id)).length;
    const come = [...after.keys()].filter((id) => !before.has(id)).length;
    const changed = [...after].filter(([id, row]) => before.has(id) && sorted(before.get(id)!) !== sorted(row)).length;
    return gone + come + changed === 0 ? [] : [`${ledger}: ${gone} rows gone, ${come} new, ${changed} changed`];
  });
  return parts.length === 0 ? null : `coded again it differs: ${parts.join('; ')}`;
}

/** A row with its keys in order, since a store may give them in another. */
function sorted(row: string): string {
  return JSON.stringify(Object.entries(JSON.parse(row) as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
