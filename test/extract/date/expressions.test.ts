import { describe, expect, it } from 'vitest';
import { timeExpressions } from '../../../src/extract/date/expressions.ts';

// A Wednesday.
const published = '2023-11-15';
const read = (text: string) => timeExpressions(text, published).map((e) => [e.words, e.meaning?.when ?? null]);

describe('time expressions', () => {
  it.each([
    ['They left on Wednesday.', 'on Wednesday', '2023-11-15'],
    ['They left on Tuesday night.', 'on Tuesday night', '2023-11-14'],
    ['They left last Wednesday.', 'last Wednesday', '2023-11-08'],
    ['They left on Thursday.', 'on Thursday', '2023-11-09'],
    ['They left last night.', 'last night', '2023-11-14'],
    ['They left yesterday.', 'yesterday', '2023-11-14'],
    ['It fell overnight.', 'overnight', '2023-11-15'],
    ['It fell after midnight.', 'after midnight', '2023-11-15'],
    ['It fell this morning.', 'this morning', '2023-11-15'],
    ['It fell two days ago.', 'two days ago', '2023-11-13'],
    ['It fell on 3 November.', 'on 3 November', '2023-11-03'],
    ['It fell on Nov. 3.', 'on Nov. 3', '2023-11-03'],
    ['It fell on December 20.', 'on December 20', '2022-12-20'],
    ['It fell on October 3, 2019.', 'on October 3, 2019', '2019-10-03'],
    ['It fell on 2023-11-02.', 'on 2023-11-02', '2023-11-02'],
    ['It fell on 05/11/2023.', 'on 05/11/2023', '2023-11-05'],
    ['It fell in late October.', 'in late October', '2023-10'],
    ['It fell in April 2012.', 'in April 2012', '2012-04'],
    ['They fought between 3 and 5 November.', 'between 3 and 5 November', '2023-11'],
    ['They fought on 3-5 March 2019.', 'on 3-5 March 2019', '2019-03'],
    ['It fell in the autumn of 2020.', 'in the autumn of 2020', '2020'],
    ['It fell in 2012.', 'in 2012', '2012'],
    ['It has held since 2012.', 'since 2012', '2012'],
    ['It was so from 2014 to 2017.', 'from 2014 to 2017', '2014'],
    ['the 1994 massacre', '1994', '1994'],
    ['It fell last week.', 'last week', '2023-11'],
    ['It fell earlier in the week.', 'earlier in the week', '2023-11'],
    ['It fell last month.', 'last month', '2023-10'],
    ['over the past 24 hours', 'over the past 24 hours', '2023-11'],
    ['in recent days', 'in recent days', null],
    ['next week', 'next week', null],
  ])('reads "%s"', (text, words, when) => {
    expect(read(text)).toEqual([[words, when]]);
  });

  it('reads the next day against a day named in the paragraph, and never into the future', () => {
    expect(read('They came on Monday and took it the next day. They rested the next day.')).toEqual([
      ['on Monday', '2023-11-13'],
      ['the next day', '2023-11-14'],
      ['the next day', '2023-11-15'],
    ]);
    expect(read('They rested the next day.')).toEqual([['the next day', null]]);
    expect(read('On Wednesday they came. The day after, they left.').at(-1)).toEqual(['The day after', null]);
    expect(read('They came on Monday and will rest over the next day.').at(-1)).toEqual(['on Monday', '2023-11-13']);
  });

  it('reads an hour on the day right behind it', () => {
    expect(read('They came at dawn on Tuesday.')[0]).toEqual(['at dawn', '2023-11-14']);
    expect(read('It fell at 5 a.m. on 3 November.')[0]).toEqual(['at 5 a.m.', '2023-11-03']);
  });

  it('reads no night of a year told long after', () => {
    expect(read('In 2012 they took it. That night it burned.').at(-1)).toEqual(['That night', null]);
  });

  it('reads parts of a day against the day named before in the paragraph', () => {
    expect(read('On Monday they entered; by nightfall it was over.\n\nIn the evening all was quiet.')).toEqual([
      ['On Monday', '2023-11-13'],
      ['by nightfall', '2023-11-13'],
      ['In the evening', '2023-11-15'],
    ]);
  });

  it('reads "the night before" and "that December" against what was named before', () => {
    expect(read('They came on Saturday; the garrison had left the night before.').at(-1)).toEqual([
      'the night before',
      '2023-11-10',
    ]);
    expect(read('It fell in May 2015 and was retaken that December.').at(-1)).toEqual(['that December', '2015-12']);
    expect(read('It fell in April 2017. It was retaken two years later.').at(-1)).toEqual(['two years later', '2019']);
  });

  it.each([
    'They sat down with elders.',
    'The march went on.',
    'They may attack.',
    'Resolution 2254',
    'some 2,015 people',
    'the 46th regiment',
  ])('finds no time in "%s"', (text) => expect(read(text)).toEqual([]));

  it('gives no day where the report has none', () => {
    expect(
      timeExpressions('They left on Wednesday and again in May 2011.', null).map((e) => e.meaning?.when ?? null),
    ).toEqual([null, '2011-05']);
  });

  it('stays quick on long runs of digits and words', () => {
    expect(timeExpressions('1 '.repeat(20_000) + 'in the '.repeat(5_000), published)).toBeDefined();
  });
});
