import { z } from 'zod';

const text = z.string().min(1);
const port = z.int().min(0).max(65_535);

/**
 * What a configuration file may say. Keys stand for options of the same name: those at the top for every command that
 * has them, those of a section for the one command it is named after.
 */
export const SETTINGS = z.strictObject({
  db: text.optional(),
  archive: text.optional(),
  actors: text.optional(),
  reader: z.enum(['model', 'wink']).optional(),
  serve: z.strictObject({ port: port.optional(), host: text.optional(), keep: z.boolean().optional() }).optional(),
  work: z
    .strictObject({
      concurrency: z.int().min(1).optional(),
      reportLimit: z.int().min(1).optional(),
      metricsPort: port.optional(),
      metricsHost: text.optional(),
      log: text.optional(),
    })
    .optional(),
  watch: z.strictObject({ every: z.number().positive().optional() }).optional(),
});

/** A configuration file, read. */
export type Settings = z.infer<typeof SETTINGS>;
