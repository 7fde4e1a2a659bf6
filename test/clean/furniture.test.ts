import { describe, expect, it } from 'vitest';
import { captionText, isCaption } from '../../src/clean/caption.ts';
import { partDateline } from '../../src/clean/dateline.ts';
import { furnitureOf } from '../../src/clean/furniture/index.ts';
import { splitGlued } from '../../src/clean/text/glued.ts';

const block = (text: string) => ({ text, gap: true, tag: 'line', linkShare: 0 });

describe('furnitureOf', () => {
  it.each([
    ['ADVERTISEMENT', 'advert'],
    ['Story continues below advertisement', 'advert'],
    ['Advertisement — Winter cruises from the harbour', 'advert'],
    ['Leave a Reply', 'comments'],
    ['14 comments', 'comments'],
    ["Readers' comments (0)   Your name *   Your comment *   Post", 'comments'],
    ['Your email address will not be published. Required fields are marked *', 'comments'],
    ['Check Also', 'related-stories'],
    ['Read next: Five winter soups | Storm closes port', 'related-stories'],
    ['READ MORE: How the bridge fell', 'related-stories'],
    ['More from World: Ceasefire holds', 'related-stories'],
    ['Velmar, a year under siege: listen now.', 'related-stories'],
    ['◄ Previous: Bakery reopens      Next: How to send video ►', 'related-stories'],
    ['Sources: own reporting; agencies', 'listed-outlets'],
    ['TAGS: port, siege, displaced', 'tags'],
    ['#army #port #victory', 'tags'],
    ['Get our evening briefing', 'newsletter'],
    ['Sign up for the daily newsletter', 'newsletter'],
    ['Join our WhatsApp channel for updates', 'newsletter'],
    ['Follow @HarbourDesk on Twitter for more.', 'newsletter'],
    ['Start your day with the Harbour Briefing, powered by a sponsor.', 'newsletter'],
    ['Get the Harbour Monthly delivered through your letterbox. 12 issues for £12.', 'newsletter'],
    ['Try our war desk subscription for as little as €1 a week.', 'newsletter'],
    ['There is more where that came from. Sign up for the free daily newsletter.', 'newsletter'],
    ['Note: we are temporarily moderating all comments.', 'comments'],
    ['Lina Haddad (lina@harbour.example) is an editor and writes a weekly column.', 'credit'],
    ['Keep reading for €1', 'wall'],
    ['We and 312 partners value your privacy.', 'wall'],
    ['Please consider supporting our work today.', 'wall'],
    ['© 2024 Morning Post. Reprinting permitted with mention of the source.', 'licence'],
    ['The post Toll rises appeared first on Some Brief.', 'licence'],
    ['This article was produced with support from a foundation.', 'licence'],
    ['Tomorrow: why the gap isn’t a gap.', 'preview'],
    ['17:40', 'entry-time'],
    ['4 December 2024 | 14:45 | 31K views', 'entry-time'],
    ['(Reporting by A. Writer; editing by B. Editor)', 'credit'],
    ['By Tamara Hasan', 'credit'],
    ['((desk@wire.example; Port newsroom; keywords: WAR/))', 'credit'],
    ['Listen to this article (4 min)  Save  Share', 'controls'],
    ['Tweet', 'controls'],
    ['41K views', 'controls'],
    ['40 people are reading this', 'controls'],
    ['Previous How the bridge fell Next Bakery reopens', 'related-stories'],
    ['← Previous post', 'related-stories'],
    ['Chat with us in the messenger. Find out what is happening as it unfolds.', 'newsletter'],
    [
      'The paper is committed to publishing a diversity of letters to the editor. We’d like to hear what you think.',
      'comments',
    ],
    ['Home | Nation | Region | Economy | Culture', 'controls'],
  ])('knows %s as %s', (text, rule) => {
    const found = furnitureOf(block(text));
    expect(found?.rule).toBe(rule);
  });

  it.each([
    'Fighting went on around the airport.',
    'The SDF did not comment on the airport.',
    'He shared the video on Telegram before the strike, his brother said.',
    'More than 300 people have died since the start of the offensive, including at least 40 civilians.',
    'Sources in the operations room said that three towns had been captured on Friday.',
    'Related families were buried in one grave, the mayor said.',
    'Readers should note that these figures add up different days and different groups of people.',
    'By nightfall the attackers had overrun several villages west of the city.',
    'Comments by the minister on Friday were taken as a threat.',
    'Next to the bridge stood two burnt-out tanks.',
    'On Friday the rebels took the town, then the bridge.',
    'Tomorrow the council meets in Geneva to discuss the siege.',
    'Copyright holders of the film fled the town.',
    'An earlier version of this report said that the army had taken the town. That was wrong.',
    'Support for the rebels has grown since the strike, analysts said.',
    'Have the weapons been delivered to the front, lawmakers asked the minister.',
    'Commanders try to get men to sign up for a second tour in the south.',
    'Lina Haddad is the mayor of the town and was in the cellar when the shell hit.',
    'The previous truce collapsed in March.',
    'The army had lost its previous position at the bridge, and next to nothing was left of it.',
    '200 people are missing in Velmar, the UN says.',
    '12 people are dead.',
    'No, never again.',
    'Live rounds, tear gas and water cannon were used.',
    'Get out, the soldiers told them, and so they left the village at night.',
  ])('leaves the sentence alone: %s', (text) => {
    expect(furnitureOf(block(text))).toBeNull();
  });
});

describe('splitGlued', () => {
  it.each([
    [
      'World | December 4, 2024, Wednesday // 14:45| viewsRebel fighters have launched a major offensive on the town.',
      'Rebel fighters',
    ],
    [
      '05/12/2024 09:40 | Homeland desk | 8,104 viewsReports that fighters have broken in are false, he said.',
      'Reports that',
    ],
    [
      '30 Nov 2024 | 41K viewsFighters captured the airport on Saturday and moved on to the south.',
      'Fighters captured',
    ],
    ['March 3, 2025 | 3 min readThe army left the port before dawn and blew up the bridge behind it.', 'The army left'],
  ])('parts metadata from the first word: %s', (line, start) => {
    const parts = splitGlued(line);
    expect(parts).toHaveLength(2);
    expect(parts[1]!.startsWith(start)).toBe(true);
  });

  it.each([
    'General McAllister said on Friday that his men had left the town and would not come back before spring.',
    'The YouTube channel of the group showed fighters at the gate of the base on the morning of Friday.',
  ])('leaves names with capitals inside alone: %s', (line) => {
    expect(splitGlued(line)).toEqual([line]);
  });
});

describe('partDateline', () => {
  it.each([
    ['AMMAN, Nov 29 (Some Wire) - Fighting came close.', 'AMMAN', 'Some Wire', 'Fighting came close.'],
    ['DUBAI, UAE - The army has moved.', 'DUBAI, UAE', null, 'The army has moved.'],
    ['ERBIL — The force took the city.', 'ERBIL', null, 'The force took the city.'],
    ['PORT SUDAN (AP) — Shells hit the market.', 'PORT SUDAN', 'AP', 'Shells hit the market.'],
    ['KYIV, Ukraine (AFP) – Drones struck.', 'KYIV, Ukraine', 'AFP', 'Drones struck.'],
    ['ISLAMABAD: The army said on Friday.', 'ISLAMABAD', null, 'The army said on Friday.'],
    ['GAZA/CAIRO, Dec 4 (Wire) - Talks go on.', 'GAZA/CAIRO', 'Wire', 'Talks go on.'],
    ['GOMA, Democratic Republic of Congo, Jan 23 2025 (Wire) - Rebels came.', 'GOMA, Democratic Republic of Congo', 'Wire', 'Rebels came.'], // prettier-ignore
    ['MOSCOW, February 18. /WIRE/. The army has moved.', 'MOSCOW', 'WIRE', 'The army has moved.'],
    ['Goma, 27 January 2025 (Agency) - Rebels entered.', 'Goma', 'Agency', 'Rebels entered.'],
    ['Zagros Regional, Erbil - The force took the city.', 'Erbil', 'Zagros Regional', 'The force took the city.'],
    ['Erbil, Kurdistan Region - The force took the city.', 'Erbil, Kurdistan Region', null, 'The force took the city.'],
    ['October 26, 2025 (EL OBEID) – The army shelled.', 'EL OBEID', null, 'The army shelled.'],
    ['Basra, 3 May 1987. The guns fell silent at noon.', 'Basra', null, 'The guns fell silent at noon.'],
    [
      'Juba - The army has left the bridge that it held since the rains ended.',
      'Juba',
      null,
      'The army has left the bridge that it held since the rains ended.',
    ],
  ])('parts %s', (text, place, agency, rest) => {
    expect(partDateline(text)).toMatchObject({ place, agency, text: rest });
  });

  it.each([
    'CORRECTION: The town was not taken.',
    'The army - what is left of it - withdrew.',
    'SANA reported that the town was safe.',
    'M23 rebels said they had taken the airport.',
    'Fighters, most of them young, fled.',
    'UN: Thousands flee',
    'Juba - Wikipedia',
  ])('finds none in %s', (text) => {
    expect(partDateline(text)).toBeNull();
  });
});

describe('captions', () => {
  it.each([
    ['Soldiers stand at the gate on Saturday. Photo: Harbour Daily', 'Soldiers stand at the gate on Saturday.'],
    ['[photo] The mill, in a picture from our archive. JMP', 'The mill, in a picture from our archive.'],
    ['[Image: a tractor pulls a field gun. Credit: reader’s photo]', 'a tractor pulls a field gun.'],
    ['Smoke rises over the port on Friday [Some Name/Reuters]', 'Smoke rises over the port on Friday'],
    [
      'Image of Big headline here Rebels ride on a truck in the town on Tuesday. Photo: AFP',
      'Rebels ride on a truck in the town on Tuesday.',
    ],
    ['Getty Images A soldier walks past a burnt-out pickup', 'A soldier walks past a burnt-out pickup'],
  ])('takes the credit off %s', (line, caption) => {
    expect(isCaption(line)).toBe(true);
    expect(captionText(line, 'Big headline here')).toBe(caption);
  });

  it.each(['The army published a photo of the captured tanks.', 'He fled to a camp by the river.'])(
    'does not take a sentence for one: %s',
    (line) => {
      expect(isCaption(line)).toBe(false);
    },
  );
});
