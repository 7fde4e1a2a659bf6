import { PLACE_GROUPS } from '../../src/store/jobs/queue.ts';
import { beginConclusion, codingMarks, endGroup, lastConclusion } from '../../src/store/pictures/conclusion.ts';
import { findingRows, standingFindings, writeFindings, writeRecords } from '../../src/store/pictures/findings.ts';
import { writeStates } from '../../src/store/pictures/states.ts';
import type { Store } from '../../src/store/index.ts';
import type { Findings } from '../../src/terms/finding.ts';
import type { DayPicture } from '../../src/terms/picture.ts';

/** Findings without anything in them. */
export const noFindings: Findings = {
  reports: [],
  control: [],
  figureClaims: [],
  places: new Map(),
  actors: new Map(),
  sides: new Map(),
  tellings: [],
  voices: [],
  duplicates: [],
  lineage: [],
  alarms: [],
  disputes: [],
  figures: [],
  independent: [],
  problems: [],
};

/** Writes down a conclusion with these pictures and findings. @returns its moment. */
export async function writeConclusion(
  { home: { db } }: Store,
  days: readonly DayPicture[],
  findings: Findings = noFindings,
): Promise<string> {
  const [after, marks] = [await lastConclusion(db), await codingMarks(db)];
  return db.transaction().execute(async (tx) => {
    const span = { firstDay: days[0]?.day ?? null, lastDay: days.at(-1)?.day ?? null };
    const madeAt = (await beginConclusion(tx, { ...span, reports: 1, tookMs: 1, findings: null }, marks, after))!;
    const rows = findingRows(findings);
    const standing = await standingFindings(tx);
    await writeFindings(tx, madeAt, {
      gone: standing.filter((id) => !rows.has(id)),
      fresh: [...rows.values()].filter((row) => !standing.includes(row.finding_id)),
    });
    await writeRecords(tx, madeAt, findings.voices);
    for (let group = 0; group < PLACE_GROUPS; group++) {
      if (group === 0) await writeStates(tx, madeAt, group, days, () => true);
      await endGroup(tx, madeAt, group);
    }
    return madeAt;
  });
}
