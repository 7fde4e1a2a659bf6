import { describe, expect, it } from 'vitest';
import { addressDay } from '../../src/clean/metadata/address.ts';
import { agreeOnDate, type DateWitnesses } from '../../src/clean/metadata/agree.ts';
import { printedDates } from '../../src/clean/metadata/dates.ts';
import { isoMoment } from '../../src/clean/metadata/moment.ts';

describe('printedDates', () => {
  it.each([
    ['27 November 2024, 21:40 GMT', '2024-11-27', '21:40', 'Z'],
    ['Nov 29, 2024 4:40 PM', '2024-11-29', '16:40', null],
    ['World | December 4, 2024, Wednesday // 14:45', '2024-12-04', '14:45', null],
    ['Friday 29.11.2024 23:48 · correspondents', '2024-11-29', '23:48', null],
    ['Dec. 04, 2024 • 2 min read', '2024-12-04', null, null],
    ['Published 3rd of March 2025 at 07.15 EAT', '2025-03-03', '07:15', '+03:00'],
    ['2023-04-15 18:02 (GMT+3)', '2023-04-15', '18:02', '+03:00'],
    ['le 5 décembre 2024 à 10:30', '2024-12-05', null, null],
    ['09:40, 31/12/2024', '2024-12-31', '09:40', null],
  ])('reads %s', (text, day, time, zone) => {
    expect(printedDates(text)[0]).toMatchObject({ day, time, zone });
  });

  it('keeps the other reading of a date in figures', () => {
    expect(printedDates('05/12/2024')[0]).toMatchObject({ day: '2024-12-05', otherDay: '2024-05-12' });
    expect(printedDates('25/12/2024')[0]).toMatchObject({ day: '2024-12-25', otherDay: null });
    expect(printedDates('12/25/2024')[0]).toMatchObject({ day: '2024-12-25' });
  });

  it.each(['Wednesday', '31 February 2024', 'room 12.5.1', '1982', '10.20.2024.30', 'version 2.11.20245'])(
    'finds no date in %s',
    (text) => {
      expect(printedDates(text)).toEqual([]);
    },
  );
});

describe('isoMoment', () => {
  it.each([
    ['2024-12-05T19:04:00Z', '2024-12-05T19:04:00Z'],
    ['2024-12-05 19:04:00 +0300', '2024-12-05T19:04:00+03:00'],
    ['20241205', '2024-12-05'],
    ['2024-12-05T19:04:00.123+02', '2024-12-05T19:04:00+02:00'],
    ['Thu, 5 Dec 2024 19:04 GMT', '2024-12-05T19:04Z'],
    ['1733425440', '2024-12-05T19:04:00Z'],
    ['2024-13-45', null],
    ['soon', null],
  ])('writes %s as %s', (value, expected) => {
    expect(isoMoment(value)).toBe(expected);
  });
});

it.each([
  ['https://a.example/2024/12/05/hama', '2024-12-05'],
  ['https://a.example/news/20241205-hama', '2024-12-05'],
  ['https://a.example/world/2024/dec/05/hama', '2024-12-05'],
  ['https://a.example/58813', null],
  ['https://a.example/2024/99/99/x', null],
  [null, null],
])('reads the day in the address %s', (url, expected) => {
  expect(addressDay(url)).toBe(expected);
});

describe('agreeOnDate', () => {
  const silent: DateWitnesses = {
    envelope: null,
    jsonLd: null,
    meta: [],
    timeElement: null,
    printed: null,
    printedOtherDay: null,
    printedElsewhere: null,
    address: null,
    modified: null,
  };
  it.each([
    ['nothing', {}, null, null],
    [
      'the printed day over a wrong machine one',
      { printed: '2024-12-04T18:20', jsonLd: '2024-11-04T18:20:00+02:00' },
      '2024-12-04',
      '2024-12-04T18:20+02:00',
    ],
    [
      'most of the machine-read days',
      { jsonLd: '2019-01-01', meta: ['2024-12-05T08:00:00Z'], address: '2024-12-05' },
      '2024-12-05',
      '2024-12-05T08:00:00Z',
    ],
    [
      'the day before in the page’s zone',
      { printed: '2024-12-05', jsonLd: '2024-12-04T22:30:00Z' },
      '2024-12-05',
      '2024-12-04T22:30:00Z',
    ],
    [
      'the reading of a date in figures that the machine-read days share',
      { printed: '2024-05-12T09:40', printedOtherDay: '2024-12-05', jsonLd: '2024-12-05T07:40:00Z' },
      '2024-12-05',
      '2024-12-05T07:40:00Z',
    ],
    [
      'the machine-read day before one printed away from the headline, such as today’s',
      { printedElsewhere: '2025-01-19', jsonLd: '2024-12-05' },
      '2024-12-05',
      null,
    ],
    ['a day printed at the foot where nothing else speaks', { printedElsewhere: '2024-12-05' }, '2024-12-05', null],
    ['the address where nothing else speaks', { address: '2024-11-30' }, '2024-11-30', null],
    ['the feed where the page is silent', { envelope: '2024-11-30T20:05:00Z' }, '2024-11-30', '2024-11-30T20:05:00Z'],
  ])('takes %s', (_, witnesses, day, at) => {
    expect(agreeOnDate({ ...silent, ...witnesses })).toMatchObject({ day, at });
  });

  it('says where witnesses are more than a day apart', () => {
    expect(agreeOnDate({ ...silent, printed: '2024-12-04', jsonLd: '2024-11-04' }).disagreement).toContain(
      '2024-11-04',
    );
    expect(agreeOnDate({ ...silent, printed: '2024-12-04', jsonLd: '2024-12-03' }).disagreement).toBeNull();
  });
});
