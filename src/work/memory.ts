import type { Kysely } from 'kysely';
import { recall } from '../store/recall.ts';
import { type CodingMark, codingMarks } from '../store/pictures/conclusion.ts';
import type { Schema } from '../store/schema.ts';
import type { CodedReport } from '../terms/coded.ts';

/** All coded reports, of which a worker reads only what is new to it. */
export interface Memory {
  /** @returns the coded reports there are, and the codings they came from. */
  refresh(): Promise<{ readonly coded: readonly CodedReport[]; readonly marks: readonly CodingMark[] }>;
}

/** Opens the memory of one worker; it grows with the store. */
export function openMemory(db: Kysely<Schema>): Memory {
  const known = new Map<string, { readonly codedAt: string; readonly coded: CodedReport }>();
  return {
    async refresh() {
      const marks = await codingMarks(db);
      const codedAt = new Map(marks.map((mark) => [mark.reportId, mark.codedAt]));
      for (const id of [...known.keys()]) if (known.get(id)!.codedAt !== codedAt.get(id)) known.delete(id);
      const fresh = marks.map((mark) => mark.reportId).filter((id) => !known.has(id));
      // A coding replaced while it is read keeps the time it was listed with, so it is read again the next time.
      for await (const coded of recall(db, fresh)) {
        const id = coded.article.reportId;
        known.set(id, { codedAt: codedAt.get(id)!, coded });
      }
      return { coded: [...known.values()].map((item) => item.coded), marks };
    },
  };
}
