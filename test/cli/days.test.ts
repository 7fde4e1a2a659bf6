import { describe, expect, it } from 'vitest';
import { parseDay, parseMoment } from '../../src/cli/days.ts';
import { publishedMs } from '../../src/terms/day.ts';

describe('parseDay', () => {
  it('takes days of the calendar', () => expect(parseDay('2024-02-29')).toBe('2024-02-29'));
  it.each(['2023-02-29', '2024-13-01', '5 Dec', '2024-1-1', '', '2024-12-05T00:00'])('refuses "%s"', (day) => {
    expect(() => parseDay(day)).toThrow('YYYY-MM-DD');
  });
});

describe('parseMoment', () => {
  it.each([
    ['2024-12-05', '2024-12-05T23:59:59.999Z'],
    ['2024-12-05T11:21Z', '2024-12-05T11:21:00.000Z'],
    ['2024-12-05T11:21', '2024-12-05T11:21:00.000Z'],
    ['2024-12-05 11:21:30+02:00', '2024-12-05T09:21:30.000Z'],
  ])('reads %s as %s', (text, moment) => expect(new Date(parseMoment(text)).toISOString()).toBe(moment));
  it.each(['noon', '2024-12-05T25:00', '2024-02-30', '11:21'])('refuses "%s"', (text) => {
    expect(() => parseMoment(text)).toThrow('Write');
  });
});

describe('publishedMs', () => {
  const iso = (published: string | null, publishedAt: string | null) => {
    const ms = publishedMs({ published, publishedAt });
    return ms && new Date(ms).toISOString();
  };
  it('is the hour where the page gives one', () =>
    expect(iso('2024-12-05', '2024-12-05T01:00:00+03:00')).toBe('2024-12-04T22:00:00.000Z'));
  it('is the end of the day where it gives only the day', () =>
    expect(iso('2024-12-05', null)).toBe('2024-12-05T23:59:59.999Z'));
  it('is not known where the page is undated', () => expect(iso(null, null)).toBeNull());
});
