// The thread in which a desk concludes and answers, so that the one that serves is never kept waiting.
import { parentPort } from 'node:worker_threads';
import { draw } from '../pipeline.ts';
import { openReconciler, type Reconciler } from '../reconcile/index.ts';
import { type Desk, makeDesk, type Question } from '../serve/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import { packWhole, unpackWhole } from '../work/whole-findings.ts';
import { type DeskFacts, type DeskThread, type FromDesk, openDeskThread, type ToDesk } from './desk-thread.ts';

/** From this many claims on, an earlier state of knowledge takes seconds to conclude, and gets a thread of its own. */
const LARGE = 5000;
/** That thread is opened this long after the present can be asked, so that the first move back finds it there. */
const PAST_AFTER_MS = 2000;

const ENGINE = { open: openReconciler, draw };

const port = parentPort!;
const reports: CodedReport[] = [];
let desk: Desk | null = null;
/** What concluded the present, and can take further reports in; null where it was concluded before. */
let state: Reconciler | null = null;
let past: (() => Promise<DeskThread>) | null = null;
let endPast: (() => void) | null = null;
let isPrepared: () => void;
const prepared = new Promise<void>((done) => (isPrepared = done));
/** Questions of this thread that are not answered yet; each can be called off until its turn has come. */
const underWay = new Map<number, AbortController>();
/** A thread of the past takes one question at a time: those behind it may be called off meanwhile. */
let turn: Promise<unknown> = Promise.resolve();

port.on('message', (message: ToDesk) => {
  if ('take' in message) reports.push(...message.take);
  else if ('drop' in message) underWay.get(message.drop)?.abort();
  else void reply(message);
});

async function reply(message: Extract<ToDesk, { n: number }>): Promise<void> {
  const { n } = message;
  const off = new AbortController();
  underWay.set(n, off);
  try {
    const bytes =
      'open' in message
        ? open(message)
        : 'grow' in message
          ? present(message.grow, { isGrown: true })
          : 'pack' in message
            ? await pack()
            : await answer(message.ask, off.signal);
    tell({ n, answer: bytes }, bytes ? [bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    tell({ n, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    underWay.delete(n);
  }
}

/** Makes ready what the first reader will ask for: the present, or where earlier states have a thread, that one. */
function open({ open: facts, isPast, kept }: Extract<ToDesk, { open: DeskFacts }>): null {
  const findings = kept && unpackWhole(kept, reports);
  if (findings !== null || isPast) desk = makeDesk(reports, ENGINE, facts, findings);
  else state = openReconciler();
  return isPast ? null : present(facts, { isGrown: false });
}

/** Makes ready the present of the reports taken by now. */
function present(facts: DeskFacts, how: { readonly isGrown: boolean }): null {
  if (state !== null) {
    state.add(reports);
    desk = makeDesk(reports, ENGINE, facts, state.findings());
  }
  desk!.ask({ about: 'situation' });
  setImmediate(prepare);
  openPast(facts, how);
  return null;
}

/**
 * Earlier states of many claims get a thread of their own, once the present can be asked; one of fewer reports ends. A desk that
 * grows by and by opens it anew only when it is asked for: it is handed a copy of all reports.
 */
function openPast(facts: DeskFacts, { isGrown }: { readonly isGrown: boolean }): void {
  endPast?.();
  const claims = reports.reduce((n, c) => n + c.control.length + c.figures.length + c.statements.length, 0);
  if (claims < LARGE) return;
  let thread: Promise<DeskThread> | null = null;
  past = () => (thread ??= openDeskThread(reports, facts, { isPast: true }));
  const ready = () => void past!().catch(() => (thread = null));
  const timer = isGrown ? undefined : setTimeout(ready, PAST_AFTER_MS).unref();
  endPast = () => {
    clearTimeout(timer);
    void thread?.then((open) => open.close()).catch(() => undefined);
  };
}

/** What was concluded here, packed once readers no longer wait for what is made ready; null where it was not concluded here. */
async function pack(): Promise<Uint8Array | null> {
  await prepared;
  return state && packWhole(desk!.findings());
}

/** Makes the search ready piece by piece, between questions. */
function prepare(): void {
  if (desk!.prepare()) setImmediate(prepare);
  else isPrepared();
}

async function answer(question: Question, signal: AbortSignal): Promise<Uint8Array | null> {
  if (past && 'known' in question && question.known !== undefined) return inTurn(question, signal);
  const found = desk!.ask(question);
  return found && new TextEncoder().encode(JSON.stringify(found));
}

/** Asks the thread of the past once those before have been answered, unless nobody waits any more by then. */
function inTurn(question: Question, signal: AbortSignal): Promise<Uint8Array | null> {
  const own = turn.then(async () => {
    signal.throwIfAborted();
    return (await past!()).ask(question);
  });
  turn = own.catch(() => undefined);
  return own;
}

function tell(message: FromDesk, transferred: ArrayBuffer[] = []): void {
  port.postMessage(message, transferred);
}
