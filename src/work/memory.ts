import type { Kysely } from 'kysely';
import { openReconciler, type Reconciler } from '../pipeline.ts';
import { type CodingMark, codingMarks, lastConclusion } from '../store/pictures/conclusion.ts';
import { recall } from '../store/recall.ts';
import type { Schema } from '../store/schema.ts';
import type { CodedReport } from '../terms/coded.ts';

/** All coded reports and what they conclude, of which a process reads and reconciles only what is new to it. */
export interface Memory {
  /** Takes in what was coded since; what it gives holds until the next call. */
  refresh(): Promise<Remembered>;
}

/** What is remembered at one moment. */
export interface Remembered {
  readonly reports: readonly CodedReport[];
  /** The codings they came from. */
  readonly marks: readonly CodingMark[];
  /** Holds all of them, and concludes the same as it would anew. */
  readonly reconciler: Reconciler;
  /** The last conclusion there was before the codings were read. */
  readonly after: string | null;
}

/** Opens the memory of one process; it grows with the store. */
export function openMemory(db: Kysely<Schema>): Memory {
  const known = new Map<string, { readonly codedAt: string; readonly coded: CodedReport }>();
  let reconciler = openReconciler();
  return {
    async refresh() {
      const after = await lastConclusion(db);
      const marks = await codingMarks(db);
      const codedAt = new Map(marks.map((mark) => [mark.reportId, mark.codedAt]));
      let isReplaced = false;
      for (const id of [...known.keys()])
        if (known.get(id)!.codedAt !== codedAt.get(id)) isReplaced = known.delete(id) || isReplaced;
      // What was once taken in cannot be taken back: where a report was coded again, all begins anew.
      if (isReplaced) {
        reconciler = openReconciler();
        reconciler.add([...known.values()].map((item) => item.coded));
      }
      const news: CodedReport[] = [];
      const fresh = marks.map((mark) => mark.reportId).filter((id) => !known.has(id));
      // A coding replaced while it is read keeps the time it was listed with, so it is read again the next time.
      for await (const coded of recall(db, fresh)) {
        const id = coded.article.reportId;
        known.set(id, { codedAt: codedAt.get(id)!, coded });
        news.push(coded);
      }
      reconciler.add(news);
      return { reports: [...known.values()].map((item) => item.coded), marks, reconciler, after };
    },
  };
}
