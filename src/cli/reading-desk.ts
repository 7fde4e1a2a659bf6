import { codeReport } from '../pipeline.ts';
import { readMany } from '../read/index.ts';
import type { Coded, Pasted } from '../serve/index.ts';
import type { ArchivedReport, Store } from '../store/index.ts';
import { FoglineError } from '../terms/errors.ts';
import { coderOf, type InputOptions } from './coding.ts';
import { archiveFolder, openEvidence } from './evidence.ts';
import { openTools } from './open-tools.ts';
import { takeAddress, type Taken } from './taking.ts';
import type { Tools } from '../extract/index.ts';

/** A page pasted by its address may be this large and take this long. */
const PAGE = { maxBytes: 5 * 2 ** 20, timeoutMs: 15_000 };
/** Texts waiting to be read; the next one is turned away. */
const MOST_WAITING = 8;

/** Reads what a person pastes into the desk, one text after another, with tools opened at the first one. */
export interface Reader {
  readonly read: (pasted: Pasted) => Promise<Coded>;
  readonly close: () => Promise<void>;
}

/** @param keepIn the store that keeps what is read; null for none */
export function openReader(options: InputOptions, keepIn: Store | null): Reader {
  let tools: Promise<Tools> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const readOne = async (pasted: Pasted): Promise<Coded> => {
    const taken = await first('url' in pasted ? takeAddress(pasted.url, PAGE) : takeFile(pasted));
    if (!taken) throw new FoglineError('nothing-to-read', 'There is no report in this. Paste the text of an article.');
    if (!taken.ok) throw taken.error;
    const { report, origin } = taken;
    tools ??= openTools(options);
    const coded = await codeReport(report, await tools);
    const originalBytes = report.bytes.byteLength;
    if (keepIn === null) return { coded, originalBytes, kept: false };
    let archived: ArchivedReport | undefined;
    if (!(await keepIn.has(report.id))) {
      const evidence = openEvidence(archiveFolder(options.db ?? '.', options.archive));
      try {
        archived = await evidence.add(report, origin);
      } finally {
        await evidence.close();
      }
    }
    await keepIn.keep(report, coded, coderOf(await tools, options), archived);
    return { coded, originalBytes, kept: true };
  };

  return {
    async read(pasted) {
      if (waiting >= MOST_WAITING)
        throw new FoglineError('busy', 'Too many texts are waiting to be read. Try again in a minute.');
      waiting += 1;
      const turn = last.then(() => readOne(pasted)).finally(() => (waiting -= 1));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      await (await tools)?.language.close();
    },
  };
}

async function* takeFile({ bytes, name }: Extract<Pasted, { bytes: Uint8Array }>): AsyncGenerator<Taken> {
  for await (const report of readMany(name ?? 'pasted.txt', bytes)) yield { ok: true, report, origin: null };
}

async function first<T>(items: AsyncGenerator<T>): Promise<T | null> {
  for await (const item of items) return item;
  return null;
}
