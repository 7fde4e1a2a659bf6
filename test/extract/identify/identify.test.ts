import { describe, expect, it } from 'vitest';
import { hear, type Told } from '../attribute/hearing.ts';

const GOMA: Told = { country: 'CD', places: ['Goma', 'Sake', 'Masisi'] };

/** Printed words → the name and actor they were tied to. */
async function named(body: string, told: Told = GOMA) {
  const { actors } = await hear(body, told);
  return new Map(actors.map((mention) => [mention.text, mention]));
}

describe('who plays', () => {
  it.each([
    ['M23 rebels entered Goma on Monday.', 'M23 rebels', 'cd-m23'],
    ['The rebels entered Goma on Monday.', 'The rebels', 'cd-m23'],
    ['Congolese government forces hold Sake.', 'Congolese government forces', 'cd-army'],
    ['The village was taken by Rwandan troops.', 'Rwandan troops', 'rw-army'],
    ['Rwandan-backed fighters are near Sake.', 'Rwandan-backed fighters', 'cd-m23'],
    ['Kinshasa said it would not talk.', 'Kinshasa', 'cd-government'],
    ['Fighters of the M23 reached Masisi.', 'Fighters of the M23', 'cd-m23'],
    ['A spokesman for the army denied that Goma had fallen.', 'A spokesman for the army', 'cd-army'],
    ['Goma is under rebel control.', 'rebel', 'cd-m23'],
    ['The Sudanese entered Goma.', 'The Sudanese', 'sd-army'],
    ['Kigali has taken Sake.', 'Kigali', 'rw-government'],
    ['Kigali on Tuesday fired two rockets at Sake.', 'Kigali', 'rw-government'],
    ['The Hermit Kingdom fired a missile on Tuesday.', 'Hermit Kingdom', 'kp-government'],
  ])('%s', async (body, text, id) => {
    expect((await named(body)).get(text)?.actor.actorId).toBe(id);
  });

  it('keeps an unknown group as printed', async () => {
    const mention = (await named('The Mountain Lions militia said it holds Sake.')).get('The Mountain Lions militia');
    expect(mention?.actor).toMatchObject({ side: null });
    expect(mention?.actor.actorId).toMatch(/^as-printed:/);
  });

  it('takes shells at the start of a sentence for nobody', async () => {
    expect([...(await named('Shells hit Goma. Shellfire fell on Sake.')).keys()]).toEqual([]);
  });

  it('names no country where it is only a place', async () => {
    const found = await named('Fighting went on in Rwanda. Rwanda denied that it had sent troops.');
    expect([...found.keys()].filter((text) => text === 'Rwanda')).toHaveLength(1);
  });
});

describe('whose they are', () => {
  it.each([
    ['The M23 seized Goma. A rebel commander said his men had entered Sake.', 'his men', 'cd-m23'],
    ['The Allied Democratic Forces left Sake. The army entered Goma.', 'The army', 'cd-army'],
    ['M23 fighters met soldiers in Sake. The militia left.', 'The militia', 'cd-m23'],
    ['Kinshasa has sent troops to Sake.', 'Kinshasa', 'cd-government'],
  ])('%s', async (body, text, id) => {
    expect((await named(body)).get(text)?.actor.actorId).toBe(id);
  });

  it('keeps the words for forces that follow a person', async () => {
    const found = await named('Forces loyal to Khalifa Haftar hold Derna.', { country: 'LY', places: ['Derna'] });
    expect(found.get('Forces loyal to Khalifa Haftar')).toMatchObject({
      name: 'Forces loyal to Khalifa Haftar',
      actor: { side: 'ly-lna' },
    });
  });

  it('keeps whose office it is', async () => {
    const found = await named("The prime minister's office said Goma was calm.");
    expect([...found.values()].map((mention) => mention.name)).toContain("prime minister's office");
  });
});

describe('persons whom no list knows', () => {
  it.each([
    ['An M23 official, Jonas Abeli, said it held Goma.', 'cd-m23'],
    ['A spokesman for the Rwandan army, Jonas Abeli, said it held Goma.', 'rw-government'],
    ['A former M23 official, Jonas Abeli, said it held Goma.', null],
    ['A resident, Jonas Abeli, said M23 fighters held Goma.', null],
  ])('%s', async (body, side) => {
    expect((await named(body)).get('Jonas Abeli')?.actor.side).toBe(side);
  });
});

describe('short names', () => {
  it('are names in capitals only', async () => {
    const found = await named('The US said the road to Goma is open. It told us so.');
    expect(found.get('US')?.actor.actorId).toBe('us-government');
    expect(found.has('us')).toBe(false);
    expect(found.has('is')).toBe(false);
  });

  it('prove nothing in a line of capitals', async () => {
    expect((await named('REBELS SAY GOMA IS OPEN')).has('IS')).toBe(false);
  });
});

describe('lists', () => {
  it('reads two adjectives before one noun as two forces', async () => {
    const { actors } = await hear('Rwandan and Congolese troops met near Goma.', GOMA);
    expect(actors.map((mention) => mention.actor.actorId)).toEqual(['rw-army', 'cd-army']);
  });

  it('ties “both groups” to the two named before', async () => {
    const { actors } = await hear(
      'M23 and the Allied Democratic Forces hold villages near Goma. Both groups deny it.',
      GOMA,
    );
    const both = actors.filter((mention) => mention.text === 'Both groups').map((mention) => mention.actor.actorId);
    expect(both).toEqual(['cd-m23', 'cd-adf']);
  });
});

describe('the fullest name of the report', () => {
  it('spells out short forms explained anywhere', async () => {
    const found = await named('The Armed Lake Front (ALF) took Sake. The ALF also holds Masisi.');
    expect(found.get('ALF')?.name).toBe('Armed Lake Front');
  });

  it('uses known long forms for known short ones', async () => {
    const found = await named(
      'OCHA counted 400 families. The Office for the Coordination of Humanitarian Affairs has staff in Goma.',
    );
    expect(found.get('OCHA')?.name).toBe('Office for the Coordination of Humanitarian Affairs');
  });

  it('takes no description for a fuller name', async () => {
    const found = await named('Suspected M23 rebels are near Goma. M23 denied it.');
    expect(found.get('M23')?.name).toBe('M23');
    expect(found.get('Suspected M23 rebels')?.name).toBe('M23 rebels');
  });

  it('does not let the body point back to one of it', async () => {
    const found = await named('An army officer spoke in Goma. The army holds Sake.');
    expect(found.get('The army')?.actor.kind).toBe('force');
    expect(found.get('The army')?.name).toBe('army');
  });

  it('takes one of a body for no fuller name of it', async () => {
    const found = await named('The army left Sake. An army officer said the army would return.');
    expect(found.get('The army')?.name).toBe('army');
    expect(found.get('An army officer')?.name).toBe('army officer');
  });

  it('does not lend a name to another force of the same side', async () => {
    const found = await named('The Congolese army left Sake. Government troops hold Goma.');
    expect(found.get('Government troops')?.name).toBe('Government troops');
  });
});

describe('words that point back', () => {
  it.each([
    ['The government said its forces had regained Sake.', 'its forces', 'government'],
    ['The rebels said they had reached Sake.', 'they', 'rebels'],
    ['The Congolese army said it held Sake. It said the road was open.', 'It', 'Congolese army'],
    ['Rwanda urged the M23 to pull its fighters out of Sake.', 'its fighters', 'M23'],
    ['The Defence Ministry denied it. The ministry gave no figures.', 'The ministry', 'Defence Ministry'],
    ['A teacher in Sake said the road was cut. She added that people were fleeing.', 'She', 'A teacher in Sake'],
  ])('%s', async (body, text, name) => {
    expect((await named(body)).get(text)?.name).toBe(name);
  });

  it('ties “the group known as X” to X, whatever group stands before', async () => {
    const found = await named(
      'M23 rebels entered Goma. The group known locally as Twirwaneho has held Masisi since May.',
    );
    expect(found.get('The group')?.name).toBe('Twirwaneho');
  });

  it('ties “the group” to the group before', async () => {
    const found = await named('M23 seized Sake on Monday. The group denied that it would move on Goma.');
    expect(found.get('The group')).toMatchObject({ isAnaphor: true, actor: { actorId: 'cd-m23' } });
  });
});

describe('people who lead and those they lead', () => {
  it.each([
    ['General Sultani Makenga of the M23 said his fighters had reached Sake.', 'his fighters', 'cd-m23'],
    ['A commander of the government forces said his men were inside Sake.', 'his men', 'cd-army'],
    ['Goma is calm, the attackers have gone, said Kinshasa.', 'the attackers', 'as-printed:attackers'],
  ])('%s', async (body, text, id) => {
    expect((await named(body)).get(text)?.actor.actorId).toBe(id);
  });
});
