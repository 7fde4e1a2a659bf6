import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../../src/extract/figures/quantity.ts';

describe('quantities', () => {
  it.each([
    ['1,600 people', 1600, 'exact'],
    ['1.2 million people', 1_200_000, 'exact'],
    ['twenty-five men', 25, 'exact'],
    ['one hundred and twenty men', 120, 'exact'],
    ['two thousand men', 2000, 'exact'],
    ['a dozen men', 12, 'exact'],
    ['half a million lives', 500_000, 'exact'],
    ['two and a half million lives', 2_500_000, 'exact'],
    ['several towns', 3, 'at_least'],
    ['several hundred men', 300, 'at_least'],
    ['dozens of men', 24, 'at_least'],
    ['scores of men', 40, 'at_least'],
    ['tens of thousands of people', 10_000, 'at_least'],
    ['hundreds of thousands', 100_000, 'at_least'],
    ['at least 20 men', 20, 'at_least'],
    ['no fewer than 20 men', 20, 'at_least'],
    ['20 or more men', 20, 'at_least'],
    ['10 to 15 men', 10, 'at_least'],
    ['between 10 and 15 men', 10, 'at_least'],
    ['up to 200 men', 200, 'at_most'],
    ['fewer than 200 men', 200, 'at_most'],
    ['nearly 200 men', 200, 'about'],
    ['some 200 men', 200, 'about'],
    ['an estimated 200 men', 200, 'about'],
  ])('reads "%s"', (text, value, qualifier) => {
    expect(quantitiesOf(`There were ${text}.`)).toMatchObject([{ value, qualifier }]);
  });

  it('reads "over" behind "handed" as part of the verb', () => {
    expect(quantitiesOf('They handed over 57 men.')).toMatchObject([{ value: 57, qualifier: 'exact' }]);
  });

  it.each([
    'aged 12',
    'a 12-year-old',
    '$20 million',
    'the 25th Brigade',
    'within 10 kilometres of it',
    'a 600-kilometre road',
    'on 29 November',
    'in 2016',
    'at 14:30',
    'M23 rebels',
    'a T-72',
    'for three days',
    'Resolution 2254',
    'No. 5',
    'not one man',
    'three quarters of it',
  ])('finds no count in "%s"', (text) => {
    expect(quantitiesOf(`It was ${text}.`)).toEqual([]);
  });

  it('stays quick on endless digits', () => {
    expect(quantitiesOf('9'.repeat(50_000) + ' ' + '1,000 '.repeat(5_000))).toBeDefined();
  });
});
