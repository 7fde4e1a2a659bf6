import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/extract/figures/find.ts';
import { openWinkReader } from '../../../src/language/wink.ts';

const reader = openWinkReader();

/** Each count of a text as "measure value qualifier of". */
async function read(text: string): Promise<string[]> {
  const [sentences] = await reader.read([text]);
  return findFigures({ in: 'body', text, sentences: sentences! }).map((f) =>
    [f.measure, f.quantity.value, f.quantity.qualifier, f.of].join(' '),
  );
}

describe('figures', () => {
  it.each([
    ['At least 35 people were killed in Omdurman.', ['killed 35 at_least people']],
    [
      'At least 17 people, among them four children, were killed in Omdurman.',
      ['killed 17 at_least people', 'killed 4 exact children'],
    ],
    ['The strike killed 16 civilians.', ['killed 16 exact civilians']],
    ['The strikes left 16 dead.', ['killed 16 exact ']],
    [
      'At least 11 civilians were killed and 39 wounded.',
      ['killed 11 at_least civilians', 'wounded 39 at_least civilians'],
    ],
    ['The army said 14 men were wounded when 200 attackers came.', ['wounded 14 exact men']],
    ['They flew 355 combat missions today.', ['strikes 355 exact combat missions']],
    ['Nineteen boats were sunk.', ['destroyed 19 exact boats']],
    ['Some 1,500 Burundian soldiers dug in there this week.', ['deployed 1500 about Burundian soldiers']],
    ['The rebels pulled out of three villages on Monday.', ['territory 3 exact villages']],
    ['The rebels withdrew to three villages.', []],
    ['Several thousand prisoners broke out of the jail.', ['other 3000 at_least prisoners']],
    ['64 of its men are prisoners.', ['captured 64 exact men']],
    [
      'Some 60 militants are holed up near the lake with about 45 hostages.',
      ['other 60 about militants', 'captured 45 about hostages'],
    ],
    ['Some 1,100 families were sheltering in schools.', ['displaced 1100 about families']],
    ['Some 1,100 soldiers were sheltering in schools.', []],
    ['About 90,000 Serb refugees are on the roads.', ['refugees 90000 about Serb refugees']],
    ['Over 20 troops crossed the border on Friday.', []],
    ['The shelling left three women martyred.', ['killed 3 exact women']],
    ['The number of enemy dead exceeds 7,000.', ['killed 7000 at_least enemy']],
    ['Some 200 of his men were put out of action.', ['other 200 about men']],
    ['The men put out two fires.', []],
    ['A drone killed two people and wounded 11.', ['killed 2 exact people', 'wounded 11 exact ']],
    [
      'They killed 17 soldiers, wounded 20 and captured six.',
      ['killed 17 exact soldiers', 'wounded 20 exact ', 'captured 6 exact '],
    ],
    ['The army had killed “hundreds” of militiamen.', ['killed 100 at_least militiamen']],
    ['The hospital has admitted 237 wounded.', ['wounded 237 exact wounded']],
    ['Some 2,700 families have been driven from Goma.', ['displaced 2700 about families']],
    ['Some 2,700 soldiers have been driven from Goma.', []],
    ['Some 3,400 people crossed from Nasir into Gambella.', ['refugees 3400 about people']],
    ['About 100 soldiers have crossed into Chad and been disarmed.', ['other 100 about soldiers']],
    ['Nearly 400,000 people have gone home.', ['other 400000 about people']],
    ['They drove off, abandoning 27 vehicles.', ['other 27 exact vehicles']],
    ['There lie the wrecks of 30 aircraft.', ['destroyed 30 exact aircraft']],
    ['A column of some 300 vehicles left Adre.', ['deployed 300 about vehicles']],
    ['The shelling left 31 dead, with one woman among the victims.', ['killed 31 exact ', 'killed 1 exact woman']],
    ['Ambushes go on and 16 soldiers died in one of them.', ['killed 16 exact soldiers']],
    ['At least 20 migrants drowned.', ['killed 20 at_least migrants']],
    ['The toll rose to 40, from 31 a day earlier.', ['killed 40 exact ', 'killed 31 exact ']],
    ['Police arrested 45 students; 12 escaped.', ['arrested 45 exact students']],
    ['One aircraft failed to return.', ['missing 1 exact aircraft']],
    ['Some 40 to 60 men are holed up there.', ['other 40 at_least men']],
    ['Police arrested 47 people.', ['arrested 47 exact people']],
    ['About 400,000 people have fled Goma.', ['displaced 400000 about people']],
    ['Over 3,000 people had to leave their homes.', ['displaced 3000 at_least people']],
    ['Rebels captured 14 villages and 230 soldiers.', ['territory 14 exact villages', 'captured 230 exact soldiers']],
    ['They took 20 soldiers prisoner.', ['captured 20 exact soldiers']],
    ['The brigade lost 11 tanks, 4 of them Leopards.', ['destroyed 11 exact tanks', 'destroyed 4 exact Leopards']],
    ['The army destroyed 18 of 22 drones.', ['destroyed 18 exact drones']],
    ['The army destroyed 22 missiles overnight.', ['destroyed 22 exact missiles']],
    ['Jets carried out nine air strikes.', ['strikes 9 exact air strikes']],
    ['Some 2,000 police officers have been deployed to Haiti.', ['deployed 2000 about police officers']],
    ['The army controls about 60% of the territory.', ['territory 60 about the territory']],
    [
      'More than 600 people died, including 104 civilians.',
      ['killed 600 at_least people', 'killed 104 exact civilians'],
    ],
    ['The death toll has risen to 71, including 12 women.', ['killed 71 exact ', 'killed 12 exact women']],
    [
      'It put the number of people killed at 242, among them 24 children.',
      ['killed 242 exact people', 'killed 24 exact children'],
    ],
    [
      'A total of 311 people were killed: 183 rebels, 100 soldiers and 28 civilians.',
      ['killed 311 exact people', 'killed 183 exact rebels', 'killed 100 exact soldiers', 'killed 28 exact civilians'],
    ],
  ])('reads "%s"', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it('ties a sentence that opens with "Of these" to the one before', async () => {
    expect(await read('In all 182 fighters were killed. Of these, 102 belonged to the militia.')).toEqual([
      'killed 182 exact fighters',
      'killed 102 exact militia',
    ]);
  });

  it.each([
    'The two sides met three times.',
    'He took two days to reach the city of 2 million people.',
    'Two officials told reporters that talks failed.',
    'The village lies 20 km from the town.',
    'Twelve candidates stand in the vote.',
  ])('codes no figure in "%s"', async (text) => {
    expect(await read(text)).toEqual([]);
  });
});
