import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { codeReport } from '../pipeline.ts';
import { openStore, type Store, type StoredClaim } from '../store/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import { codedDifferences, listDifferences } from './coded-differences.ts';
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
        for (const difference of await differencesOf(report.id, store, coder, () => codeReport(report, tools)))
          run.fail(report.file, new Error(difference));
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

/** What differs between a report's evidence and what the store holds of it: its bytes, its coding, its lists of claims. */
async function differencesOf(
  reportId: string,
  store: Store,
  coder: string,
  codeAgain: () => Promise<CodedReport>,
): Promise<string[]> {
  const kept = await store.coded(reportId, coder);
  if (kept === null) return ['it is in the archive, but not in the store as this version codes it'];
  const bytes = await store.bytes(reportId);
  const sha256 = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  const fresh = await codeAgain();
  const coded = codedDifferences(kept, fresh);
  const listed = listDifferences(await claimsOf(reportId, store), fresh);
  return [
    ...(sha256 === reportId ? [] : [`its bytes in the store hash to ${sha256}, not to ${reportId}`]),
    ...[coded, listed].filter((part) => part !== null).map((part) => `coded again it differs: ${part}`),
  ];
}

async function claimsOf(reportId: string, store: Store): Promise<StoredClaim[]> {
  const found: StoredClaim[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await store.claims({ reportIds: [reportId] }, { limit: 500, cursor });
    found.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
