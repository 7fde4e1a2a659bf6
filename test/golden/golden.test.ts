// Whole reports from bytes to claims, with the model's answers recorded. UPDATE_GOLDEN=1 works them out afresh with the
// model: read the diff as carefully as code.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openActors } from '../../src/actors/open.ts';
import { openTools } from '../../src/cli/open-tools.ts';
import { openGazetteer } from '../../src/gazetteer/open.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { caseNames, folderOf, record, recorded, recordedReader, workOut } from './cases.ts';

const actors = openActors();
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer();
  if (process.env['UPDATE_GOLDEN'] !== '1') return;
  const tools = await openTools();
  for (const name of caseNames()) record(name, await workOut(name, tools));
  await tools.language.close();
}, 300_000);

describe.each(caseNames())('golden case %s', (name) => {
  it('says why it is there', () => {
    const why = join(folderOf(name), 'why.md');
    expect(existsSync(why) && readFileSync(why, 'utf8').trim().length > 20).toBe(true);
  });

  it('finds the same article and codes the same claims', async () => {
    const golden = recorded(name);
    if (golden === null) throw new Error('Not worked out yet: UPDATE_GOLDEN=1 npm test');
    const { article, claims } = await workOut(name, { language: recordedReader(golden), gazetteer, actors });
    expect(article).toEqual(golden.article);
    expect(claims).toEqual(golden.claims);
  });
});
