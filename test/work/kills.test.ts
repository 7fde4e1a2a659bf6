// Kill -9 at random moments. FOGLINE_KILLS says how many; the plain run has few, FOGLINE_KILLS=201 takes some minutes.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, freshFolder, hasServer } from '../store/homes.ts';
import { killAll, start, startWorker } from './child.ts';
import { type Cluster, ownCluster } from './cluster.ts';
import { contentsOf, digestOf, picturesOf } from './contents.ts';
import { ingestWithKills, type Plan, settled, stopped, workWithKills, workWithServerKills } from './kills.ts';
import { randomOf } from './stream.ts';

const KILLS = Number(process.env['FOGLINE_KILLS'] ?? 6);
const SEED = Number(process.env['FOGLINE_SEED'] ?? 1);
/** Kills in one run over a stream. */
const KILLS_A_RUN = 4;
const REPORTS = 40;
const FROM = '2024-01-01';
const TO = '2024-01-20';
const TIMEOUT_MS = 400_000 + KILLS * 10_000;

/** The runs that make up a third of all kills. */
function plansOf(kind: number): Plan[] {
  const random = randomOf(SEED * 1000 + kind);
  const kills = Math.ceil(KILLS / 3);
  return Array.from({ length: Math.ceil(kills / KILLS_A_RUN) }, (_, i) => ({
    reports: REPORTS,
    seed: 7,
    kills: Math.min(KILLS_A_RUN, kills - i * KILLS_A_RUN),
    random,
  }));
}

afterEach(killAll);

/** All that a store holds, and a digest of the pictures kept in it. */
const allOf = async (where: string): Promise<Readonly<Record<string, string | null>>> => {
  const pictures = await picturesOf(where, FROM, TO);
  return { ...(await contentsOf(where)), pictures: pictures && digestOf(pictures) };
};

let killed = 0;
const counted = (plan: Plan): Plan => ({ ...plan, onKill: () => (killed += 1) });

describe('an embedded store whose process is killed', () => {
  const folder = freshFolder();

  it(
    'holds, after it is started again, what an undisturbed run holds',
    async () => {
      const undisturbed = join(folder, 'undisturbed');
      expect(await (await start('ingest', undisturbed, String(REPORTS), '7')).ended).toBe(0);
      const expected = await allOf(undisturbed);
      expect(expected['report']).toMatch(/^40 /);
      expect(expected['pictures']).not.toBeNull();
      for (const [i, plan] of plansOf(0).entries()) {
        const where = join(folder, `killed-${i}`);
        await ingestWithKills(where, counted(plan));
        expect(await allOf(where)).toEqual(expected);
      }
    },
    TIMEOUT_MS,
  );
});

describe.runIf(hasServer)('workers and a server that are killed', () => {
  const undisturbed = freshDatabase();
  let expected: Awaited<ReturnType<typeof allOf>>;
  let cluster: Cluster | null = null;

  beforeAll(async () => {
    await undisturbed.make();
    expect(await (await start('ingest', undisturbed.url, String(REPORTS), '7')).ended).toBe(0);
    const worker = await startWorker(undisturbed.url);
    await worker.ready;
    await settled(undisturbed.url);
    await stopped(worker);
    expected = await allOf(undisturbed.url);
    expect(expected['pictures']).not.toBeNull();
    cluster = await ownCluster(['fsync=off']);
  }, TIMEOUT_MS);
  afterAll(() => cluster?.stop());

  it(
    'leave what an undisturbed run leaves, bit for bit, when workers die',
    async () => {
      for (const [i, plan] of plansOf(1).entries()) {
        const url = await cluster!.make(`workers_${i}`);
        await workWithKills(url, counted(plan));
        expect(await allOf(url)).toEqual(expected);
        await cluster!.drop(`workers_${i}`);
      }
    },
    TIMEOUT_MS,
  );

  it(
    'leave what an undisturbed run leaves, bit for bit, when the database dies under its workers',
    async () => {
      for (const [i, plan] of plansOf(2).entries()) {
        const url = await cluster!.make(`server_${i}`);
        await workWithServerKills(cluster!, url, counted(plan));
        expect(await allOf(url)).toEqual(expected);
        await cluster!.drop(`server_${i}`);
      }
    },
    TIMEOUT_MS,
  );

  it('were killed as often as was asked', () => {
    expect(killed).toBeGreaterThanOrEqual(KILLS);
  });
});
