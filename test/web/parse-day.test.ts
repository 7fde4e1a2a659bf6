import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/web/parts/parse-day.ts';

describe('parseDay', () => {
  it.each([
    ['2024-12-05', '2024-12-05'],
    [' 2024-2-9 ', '2024-02-09'],
    ['5.12.2024', '2024-12-05'],
    ['05/12/2024', '2024-12-05'],
  ])('reads %j', (typed, day) => expect(parseDay(typed)).toBe(day));

  it.each(['', 'yesterday', '2024-02-30', '31.4.2024', '2024-13-01', '12/31/2024', '20241205'])('refuses %j', (typed) =>
    expect(parseDay(typed)).toBeNull(),
  );

  it('keeps to its bounds', () => {
    expect(parseDay('2024-12-05', '2024-12-05', '2024-12-05')).toBe('2024-12-05');
    expect(parseDay('2024-12-04', '2024-12-05')).toBeNull();
    expect(parseDay('2024-12-06', undefined, '2024-12-05')).toBeNull();
  });
});
