import type { Kysely } from 'kysely';
import { draw } from '../pipeline.ts';
import { PLACE_GROUPS } from '../store/jobs/queue.ts';
import { endGroup, findingsOf } from '../store/pictures/conclusion.ts';
import { writeStates } from '../store/pictures/states.ts';
import type { Schema } from '../store/schema.ts';
import type { Begun } from './conclude-all.ts';
import { unpackFindings } from './findings.ts';

/** Draws groups of places; a worker that draws several groups of one conclusion unpacks it once. */
export interface Drawer {
  /** @returns false where a later conclusion has taken this one's place. */
  draw(madeAt: string, group: number): Promise<boolean>;
}

/** The group of a place: by a hash of its id (FNV-1a), the same on every machine. */
export function groupOf(placeId: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < placeId.length; i++) hash = Math.imul(hash ^ placeId.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % PLACE_GROUPS;
}

/** Opens the drawer of one worker. */
export function openDrawer(db: Kysely<Schema>): Drawer {
  let last: Begun | null = null;
  return {
    async draw(madeAt, group) {
      const conclusion = await findingsOf(db, madeAt);
      if (!conclusion) return false;
      if (last?.madeAt !== madeAt) last = { ...conclusion, madeAt, findings: unpackFindings(conclusion.findings) };
      return drawGroup(db, last, group);
    },
  };
}

/** Draws all places of a conclusion, one group after the other. */
export async function drawAll(db: Kysely<Schema>, begun: Begun): Promise<void> {
  for (let group = 0; group < PLACE_GROUPS; group++) if (!(await drawGroup(db, begun, group))) return;
}

async function drawGroup(db: Kysely<Schema>, begun: Begun, group: number): Promise<boolean> {
  const { madeAt, firstDay, lastDay, findings } = begun;
  const isOfGroup = (placeId: string) => groupOf(placeId) === group;
  const days =
    firstDay === null || lastDay === null ? [] : draw(findings, { from: firstDay, to: lastDay, isDrawn: isOfGroup });
  return db.transaction().execute(async (tx) => {
    const isWritten = await writeStates(tx, madeAt, group, days, isOfGroup);
    if (isWritten) await endGroup(tx, madeAt, group);
    return isWritten;
  });
}
