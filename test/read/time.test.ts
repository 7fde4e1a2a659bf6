import { expect, it } from 'vitest';
import { feedOutlet } from '../../src/read/outlet.ts';
import { isoTime } from '../../src/read/time.ts';

it.each([
  ['Sat, 30 Nov 2024 20:05:00 +0000', '2024-11-30T20:05:00Z'],
  ['1 Dec 2024 07:05 EST', '2024-12-01T07:05:00-05:00'],
  ['Mon, 02 Dec 24 22:30:00 GMT', '2024-12-02T22:30:00Z'],
  ['2024-12-07T19:40:00Z', '2024-12-07T19:40:00Z'],
  ['2024-12-07', '2024-12-07'],
  ['last week', null],
  [null, null],
])('writes the feed time %s as %s', (given, expected) => {
  expect(isoTime(given)).toBe(expected);
});

it.each([
  ['Halcyon Wire: Levant', 'Halcyon Wire', 'Halcyon Wire'],
  ['Delta Post - World', null, 'Delta Post'],
  ['Delta Post » Conflict RSS', null, 'Delta Post'],
  ['War: a diary', null, 'War: a diary'],
  [null, 'Someone', 'Someone'],
])('takes the outlet of the feed %s by %s for %s', (title, author, expected) => {
  expect(feedOutlet(title, author)).toBe(expected);
});
