import { fileURLToPath } from 'node:url';

/** The shipped reports on twelve days in Syria, told in two halves. */
export const SAMPLES = ['north', 'south'].map((half) =>
  fileURLToPath(new URL(`../../samples/${half}`, import.meta.url)),
);
