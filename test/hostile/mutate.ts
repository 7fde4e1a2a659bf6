import fc from 'fast-check';
import { seeds, tokens } from './seeds.ts';

/** One change to an input: what is done, where (as a share of its length), with which token, and how much or often. */
interface Edit {
  readonly kind: number;
  readonly at: number;
  readonly token: number;
  readonly size: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.nat(7),
  at: fc.nat(9999),
  token: fc.nat(tokens.length - 1),
  size: fc.nat(40),
});

const drawn = seeds.flatMap((seed, i) => Array<number>(seed.often).fill(i));

/** Whole inputs of every kind with up to eight changes, and now and then noise alone. */
export const hostileInput: fc.Arbitrary<Buffer> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(fc.constantFrom(...drawn), fc.array(edit, { maxLength: 8 }))
      .map(([seed, edits]) => edits.reduce(changed, seeds[seed]!.bytes)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 40 })
      .map((parts) => Buffer.from(parts.join(''), 'utf8')),
  },
);

/** Longest that edits may make an input, in bytes. */
const longest = 20_000;

function changed(input: Buffer, { kind, at, token, size }: Edit): Buffer {
  const i = Math.floor((at * input.length) / 10_000);
  const piece = Buffer.from(tokens[token]!, 'utf8');
  const put = (middle: Buffer, skipped = 0) =>
    Buffer.concat([input.subarray(0, i), middle, input.subarray(i + skipped)]).subarray(0, longest);
  switch (kind) {
    case 0:
    case 1:
      return put(piece);
    case 2:
      return put(Buffer.concat(Array<Buffer>(size).fill(piece)));
    case 3:
      return put(Buffer.alloc(0), size * size);
    case 4:
      return put(input.subarray(i, i + 30 * size));
    case 5:
      return input.subarray(0, i);
    case 6:
      return put(Buffer.from([(size * 37) & 255]), 1);
    default:
      return put(seeds[token % seeds.length]!.bytes.subarray(0, 100 * size));
  }
}
