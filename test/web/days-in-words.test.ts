import { expect, it } from 'vitest';
import { daysInWords } from '../../src/web/parts/days-in-words.ts';

it.each([
  ['Entered on 2024-12-05, says the army.', 'Entered on 5 December 2024, says the army.'],
  ['The page names 2024-12-04 and 2024-11-04.', 'The page names 4 December 2024 and 4 November 2024.'],
  ['It names 2024-99-99 and file x-2024-12-04-y.', 'It names 2024-99-99 and file x-2024-12-04-y.'],
  ['Nothing of the kind.', 'Nothing of the kind.'],
  ['', ''],
])('says the days of "%s" in words', (prose, says) => {
  expect(daysInWords(prose)).toBe(says);
});
