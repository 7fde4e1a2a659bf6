import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/terms/message.ts';
import { speak, startWords } from '../../src/web/i18n/i18n.ts';
import { sayMessage } from '../../src/web/i18n/say-message.ts';
import { clauses, inEnglish, message } from '../../src/words/index.ts';

const captured = message('happened.takes', { party: { names: ['River Front', 'Dunes'] }, place: 'Ford' });
const told = (interest: 'for' | 'outlet', voice: string) =>
  message('told.asserted', {
    what: captured,
    day: { day: '2030-05-10' },
    who: message(`voice.${interest}`, { voice }),
  });
const reason = message('whole', {
  clauses: {
    clauses: [told('for', 'Front Media'), message('state.agree', { count: 2 }), message('state.fighting')],
  },
});
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

beforeAll(startWords);

describe('who acts', () => {
  it.each([
    ['army', 'the army'],
    ['Insurgents', 'insurgents'],
    ['Government forces', 'government forces'],
    ['Northland army', 'the Northland army'],
    ['nearest insurgent column', 'the nearest insurgent column'],
    ['opposition', 'the opposition'],
    ['A military source', 'a military source'],
    ['The Night Desk', 'The Night Desk'],
    ['an army unit', 'an army unit'],
    ['its garrison', 'its garrison'],
    ['Northland’s army', 'Northland’s army'],
    ['state television', 'state television'],
    ['River Front', 'River Front'],
    ['Free Army', 'Free Army'],
    ['Dunes', 'Dunes'],
    ['Congolese troops', 'Congolese troops'],
    ['', ''],
  ])('%s is said as %s', (printed, said) => {
    const whether = message('topic.whether', {
      what: message('happened.advances', { party: { names: [printed] }, place: 'Army Town' }),
    });
    expect(inEnglish(whether)).toBe(`Whether ${said} advanced on Army Town`);
  });
});

describe('a message', () => {
  it.each<[Message | string, string]>([
    [
      reason,
      'River Front and Dunes captured Ford on 10 May 2030, says Front Media (for its own side); 2 other voices agree; fighting goes on.',
    ],
    [message('state.agree', { count: 1 }), '1 other voice agrees'],
    [
      message('topic.dated', { question: captured, day: { day: '2030-05' } }),
      'River Front and Dunes captured Ford, May 2030',
    ],
    [
      message('apart.several', { voices: { names: ['A', 'B', 'C'], more: 4 } }),
      'A, B, C and 4 others do not repeat one another',
    ],
    [clauses([message('clash.hands')]), 'they put the place into different hands on one day'],
    ['kept by an earlier version', 'kept by an earlier version'],
    [{ code: 'no.such' }, 'no.such'],
  ])('reads in English', (said, english) => {
    expect(inEnglish(said)).toBe(english);
  });

  it('leaves what a report prints alone, whatever it prints', () => {
    const place = '{{party}} $t(whole) <b>';
    expect(inEnglish(message('topic.holder', { place }))).toBe(`Who holds ${place}`);
  });

  it.each([
    [
      'en',
      'River Front and Dunes captured Ford on 10 May 2030, says Front Media (for its own side); 2 other voices agree; fighting goes on.',
    ],
    [
      'ru',
      'Front Media (в пользу своей стороны) сообщает: River Front и Dunes: взятие Ford (10 мая 2030 г.); с этим согласны ещё 2 голоса; бои продолжаются.',
    ],
    [
      'ar',
      'يقول Front Media (لصالح طرفه): سيطرة River Front وDunes على Ford (10 مايو 2030)؛ صوتان آخران يوافقان؛ القتال مستمر.',
    ],
    [
      'hy',
      'Front Media (հօգուտ իր կողմի) հաղորդում է. River Front և Dunes – գրավում՝ Ford (10 մայիսի 2030 թ.); ևս 2 ձայն համաձայն է; մարտերը շարունակվում են։',
    ],
  ] as const)('reads in %s on the desk', async (language, says) => {
    await speak(language);
    expect(plain(sayMessage(reason))).toBe(says);
    const place = '{{party}} $t(whole)';
    expect(sayMessage(message('topic.holder', { place }))).toContain(place);
    await speak('en');
  });
});
