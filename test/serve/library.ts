import { codeReport, draw } from '../../src/pipeline.ts';
import { openReconciler } from '../../src/reconcile/index.ts';
import { readMany } from '../../src/read/index.ts';
import { type Desk, type Library, type LibraryState, makeDesk, type Revision } from '../../src/serve/index.ts';
import { FoglineError } from '../../src/terms/errors.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import type { Samples } from './samples.ts';

/** A library in memory whose revisions a test makes happen. */
export interface TestLibrary extends Library {
  /** Shows these reports from now on, under a new revision. */
  readonly show: (coded: readonly CodedReport[]) => void;
  /** Goes back to reading. */
  readonly unready: () => void;
  /** How many questions were asked, so that a test can tell what was answered from memory. */
  readonly asked: () => number;
}

/** A library over some samples; without any it is empty, and nothing can be read into it. */
export function testLibrary(samples: Samples | null): TestLibrary {
  const listeners = new Set<(revision: Revision) => void>();
  let number = 0;
  let asked = 0;
  let state: LibraryState = { ready: false, done: 0, of: null };
  let desk: Desk;
  const show = (coded: readonly CodedReport[]) => {
    const revision = `r${++number}`;
    desk = makeDesk(
      coded,
      { open: openReconciler, draw },
      { version: '0.0.0', revision, canKeep: false, today: '2024-12-31' },
    );
    const claims = coded.reduce((n, c) => n + c.control.length + c.figures.length + c.statements.length, 0);
    const before = state.ready ? state.reports : 0;
    state = { ready: true, revision, reports: coded.length, claims };
    for (const listener of listeners) listener({ revision, reports: coded.length, added: coded.length - before });
  };
  show(samples?.coded ?? []);
  return {
    show,
    unready: () => (state = { ready: false, done: 3, of: 9 }),
    asked: () => asked,
    state: () => state,
    async ask(question) {
      asked += 1;
      const bytes = question.about === 'report' ? samples?.originals.get(question.id)?.bytes.byteLength : undefined;
      const answer = desk.ask(
        bytes === undefined ? question : ({ ...question, originalBytes: bytes } as typeof question),
      );
      return answer && new TextEncoder().encode(JSON.stringify(answer));
    },
    original: async (reportId) => samples?.originals.get(reportId) ?? null,
    async read(pasted) {
      if ('url' in pasted || !samples) throw new FoglineError('address-refused', 'No page is fetched in a test.');
      for await (const report of readMany(pasted.name ?? 'pasted.txt', pasted.bytes))
        return { coded: await codeReport(report, samples.tools), originalBytes: pasted.bytes.byteLength, kept: false };
      throw new FoglineError('nothing-to-read', 'There is no report in this.');
    },
    onRevision(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
