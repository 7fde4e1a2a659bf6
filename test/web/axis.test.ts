import { describe, expect, it } from 'vitest';
import { axisOf, dayAt, dayStep, endOfDay, hourStep, knownAt, tickDays } from '../../src/web/time/axis.ts';
import { bulkOf } from '../../src/web/time/bulk.ts';

const axis = axisOf('2024-11-27', '2024-12-08T21:00:00Z');

describe('the axis of both sliders', () => {
  it('has every day from first to last', () => {
    expect(axis.days).toHaveLength(12);
    expect(axis.days[4]).toBe('2024-12-01');
    expect(axis.hours).toBe(12 * 24);
  });

  it('puts a day at its end, and reads it back', () => {
    for (const day of axis.days) expect(dayAt(axis, dayStep(axis, day))).toBe(day);
    expect(dayStep(axis, '2024-11-27')).toBe(1);
    expect(dayStep(axis, '2030-01-01')).toBe(12);
    expect(dayStep(axis, '1990-01-01')).toBe(1);
  });

  it('knows everything at its end, and a moment to the hour before it', () => {
    expect(knownAt(axis, axis.hours)).toBeNull();
    expect(hourStep(axis, null)).toBe(axis.hours);
    expect(knownAt(axis, hourStep(axis, '2024-12-05T11:00:00Z'))).toBe('2024-12-05T11:00:00Z');
    expect(hourStep(axis, 'no time')).toBe(axis.hours);
  });

  it('says the evening of a day in a form the address accepts', () => {
    expect(endOfDay('2024-12-05')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/);
  });

  it('never writes labels closer than they are wide', () => {
    for (const width of [80, 320, 640, 1600]) {
      const ticks = tickDays(axis, width);
      expect(ticks.length * 64).toBeLessThanOrEqual(Math.max(width, 64) + 64);
      expect(ticks[0]).toBe(0);
    }
  });

  it('is not stretched without end by one wrong year', () => {
    expect(axisOf('0001-01-01', '2024-12-08').days.length).toBeLessThanOrEqual(4000);
  });
});

describe('the main days', () => {
  const day = (date: string, reports: number) => ({ day: date, reports, changes: 0 });
  const whole = { first: '2024-10-01', last: '2024-12-08' };

  it('leave out one stray report weeks before the others', () => {
    const volume = [day('2024-10-01', 1), day('2024-12-04', 9), day('2024-12-06', 12), day('2024-12-08', 8)];
    expect(bulkOf(volume, whole)).toEqual({ first: '2024-12-03', last: '2024-12-08' });
  });

  it('are not cut where reports are spread', () => {
    const volume = [day('2024-10-01', 5), day('2024-11-01', 5), day('2024-12-08', 5)];
    expect(bulkOf(volume, whole)).toBeNull();
  });

  it('are not cut where there is nothing', () => {
    expect(bulkOf([], whole)).toBeNull();
  });
});
