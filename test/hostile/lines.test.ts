import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';
import { spentMs } from './spent.ts';

/** Generous for a loaded machine; a pattern of quadratic cost takes minutes. */
const limitMs = 8000;

const read = (text: string) => clean(readBytes('x.txt', Buffer.from(text)));

/** Pieces that patterns with nested or neighbouring repetitions choke on, repeated to some 20,000 characters. */
const pieces = [
  'a', ' ', 'A ', 'Aa ', 'A. ', '1', '1 ', '1/', '12.', '12:', '12:30 ', '2024-', '5 December ', 'by ', 'By A ', '|', ' | ', '· ', '- ', '—', '(', ')', '((', '[', '[photo] ', '©', '© 2024 ', 'views', '1 views', '1.', '..', '…', '#a', '#a ', ', ', 'A, ', ':', 'Tags: ', 'Sources: a; ', 'Photo: ', 'Photo: A/', 'AFP', '/', 'Read more ', 'Share ', 'â€', 'Ã', 'Ð', '&amp;', '&#', '"', '’', '\t', '   ', 'A   ', '\u00a0', '@a', 'a@', 'a.', 'www.', '  (', '«', '★',
]; // prettier-ignore

describe('clean on strings made to exhaust patterns', () => {
  it.each(pieces)(
    'reads 20,000 characters of %j in a line',
    (piece) => {
      const started = process.cpuUsage();
      read(`Army leaves port\n\n${piece.repeat(Math.ceil(20_000 / piece.length))}!`);
      expect(spentMs(started)).toBeLessThan(limitMs);
    },
    120_000,
  );

  it.each(pieces.filter((p) => p.trim() !== ''))(
    'reads 400 lines of %j',
    (piece) => {
      const started = process.cpuUsage();
      read(
        `Army leaves port\n\nThe army left the port on Friday, two residents said.\n${`${piece.repeat(12)}x\n`.repeat(400)}`,
      );
      expect(spentMs(started)).toBeLessThan(limitMs);
    },
    120_000,
  );
});
