import { z } from '@hono/zod-openapi';
import type { Message } from '../../../terms/message.ts';

const filling = z.any().openapi({
  description: 'A string, a number, `{day}`, `{names, more?}`, `{clauses: Message[]}`, or a message in turn.',
});

/** A sentence as its code and what stands in its gaps; the sentence itself stands beside it in English. */
export const coded = z
  .strictObject({ code: z.string(), with: z.record(z.string(), filling).optional() })
  .openapi('Message') satisfies z.ZodType<Message>;
