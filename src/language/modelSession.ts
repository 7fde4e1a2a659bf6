import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { FoglineError } from '../terms/errors.ts';
import type { Row } from './modelRows.ts';

/** What the network says of a row: row-major arrays, a line a word, the widths in `network.py`'s order. */
export interface RowReading {
  readonly upos: Int32Array;
  readonly features: Int32Array;
  readonly heads: Int32Array;
  readonly scores: Float32Array;
  readonly rels: Int32Array;
  readonly mention: Float32Array;
  readonly attribution: Float32Array;
  readonly cue: Int32Array;
  readonly cueScore: Float32Array;
}

/** The network, loaded in threads of its own; what it says of a row depends on nothing but the row. */
export interface ModelSession {
  /** How many rows are read at once. */
  readonly threads: number;
  run(row: Row): Promise<RowReading>;
  close(): Promise<void>;
}

/**
 * The worker's whole program: it holds the session and answers one row after the other, so that the caller's event loop is
 * free while the network runs. The runtime would work on several at once, on threads that then share a core and its cache and
 * take half as long again. It is source text because a bundled program has no file of its own for it.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const ort = require(workerData.runtime);
const opened = ort.InferenceSession.create(workerData.network, {
  intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all',
  logSeverityLevel: 3, extra: { session: { intra_op: { allow_spinning: '0' } } },
});
opened.then(() => parentPort.postMessage({ id: 0 }), (error) => parentPort.postMessage({ id: 0, error: String(error) }));
async function answer({ id, feeds }) {
  try {
    const session = await opened;
    const inputs = {};
    for (const [name, data] of Object.entries(feeds)) inputs[name] = new ort.Tensor('int32', data, [data.length]);
    const outputs = await session.run(inputs);
    const reading = {};
    for (const name of session.outputNames) reading[name] = outputs[name].data.slice();
    parentPort.postMessage({ id, reading }, Object.values(reading).map((a) => a.buffer));
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
}
let last = Promise.resolve();
parentPort.on('message', (asked) => { last = last.then(() => answer(asked)); });
`;

interface Answer {
  readonly id: number;
  readonly reading?: RowReading;
  readonly error?: string;
}

/**
 * Starts workers and loads the network in each. Rows read side by side keep all cores busy; threads that share one row
 * wait for each other at every step of the network, and many steps are too small to be shared.
 *
 * @param network the ONNX file's bytes.
 * @param threads cores the network may use, at least 1.
 * @throws FoglineError `model-runtime` where the runtime or the network cannot be loaded, or a worker ends early.
 */
export async function openSession(network: Uint8Array, threads: number): Promise<ModelSession> {
  const opened = await Promise.allSettled(Array.from({ length: threads }, () => openWorker(network)));
  const workers = opened.flatMap((worker) => (worker.status === 'fulfilled' ? [worker.value] : []));
  const close = async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.close())));
  const failed = opened.find((worker) => worker.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  return {
    threads,
    run: (row) => workers.reduce((least, worker) => (worker.queued() < least.queued() ? worker : least)).run(row),
    close,
  };
}

interface ModelWorker {
  run(row: Row): Promise<RowReading>;
  /** Rows given and not yet read. */
  queued(): number;
  close(): Promise<void>;
}

async function openWorker(network: Uint8Array): Promise<ModelWorker> {
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const worker = new Worker(WORKER, { eval: true, workerData: { network, runtime: runtimePath() } });
  let next = 1;
  let ended: FoglineError | null = null;

  const fail = (cause: unknown): void => {
    ended ??= runtimeError(cause);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    worker.unref();
  };
  const ask = (id: number, message?: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.set(id, { resolve, reject });
      worker.ref();
      if (message) worker.postMessage(message);
    });
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error !== undefined) asked?.reject(runtimeError(answer.error));
    else asked?.resolve(answer);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(`the worker ended with code ${code}`));

  await ask(0);
  return {
    queued: () => waiting.size,
    run: async ({ pieces, shapes, first, last, group }) => {
      const id = next++;
      return (await ask(id, { id, feeds: { pieces, shapes, first, last, group } })).reading!;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function runtimePath(): string {
  try {
    return createRequire(import.meta.url).resolve('onnxruntime-node');
  } catch (cause) {
    throw runtimeError(cause);
  }
}

function runtimeError(cause: unknown): FoglineError {
  return new FoglineError(
    'model-runtime',
    `Running the language model with onnxruntime-node: ${cause instanceof Error ? cause.message : String(cause)}. ` +
      'Run npm install again, and check that this system is one that onnxruntime-node ships binaries for.',
    { cause },
  );
}
