// The thread in which a desk concludes and answers, so that the one that serves is never kept waiting.
import { parentPort } from 'node:worker_threads';
import { draw } from '../pipeline.ts';
import { openReconciler } from '../reconcile/index.ts';
import { type Desk, makeDesk, type Question } from '../serve/index.ts';
import type { CodedReport } from '../terms/coded.ts';
import { type DeskFacts, type DeskThread, type FromDesk, openDeskThread, type ToDesk } from './desk-thread.ts';

/** From this many claims on, an earlier state of knowledge takes seconds to conclude, and gets a thread of its own. */
const LARGE = 5000;

const port = parentPort!;
const reports: CodedReport[] = [];
let desk: Desk | null = null;
let past: (() => Promise<DeskThread>) | null = null;

port.on('message', (message: ToDesk) => {
  if ('take' in message) reports.push(...message.take);
  else void reply(message);
});

async function reply(message: Exclude<ToDesk, { take: unknown }>): Promise<void> {
  const { n } = message;
  try {
    const bytes = 'open' in message ? open(message.open, message.isPast) : await answer(message.ask);
    tell({ n, answer: bytes }, bytes ? [bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    tell({ n, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Concludes the present, and makes ready what the first reader will ask for. */
function open(facts: DeskFacts, isPast: boolean): null {
  desk = makeDesk(reports, { open: openReconciler, draw }, facts);
  if (isPast) return null;
  desk.ask({ about: 'situation' });
  desk.ask({ about: 'search', limit: 1, filter: { q: 'a' } });
  const claims = reports.reduce((n, c) => n + c.control.length + c.figures.length + c.statements.length, 0);
  if (claims >= LARGE) {
    let thread: Promise<DeskThread> | null = null;
    past = () => (thread ??= openDeskThread(reports, facts, { isPast: true }));
  }
  return null;
}

async function answer(question: Question): Promise<Uint8Array | null> {
  if (past && 'known' in question && question.known !== undefined) return (await past()).ask(question);
  const found = desk!.ask(question);
  return found && new TextEncoder().encode(JSON.stringify(found));
}

function tell(message: FromDesk, transferred: ArrayBuffer[] = []): void {
  port.postMessage(message, transferred);
}
