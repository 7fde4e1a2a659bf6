import { z } from '@hono/zod-openapi';
import { isCursor } from '../../view/paging.ts';
import { change, hitKind, kind, ledger, measure, modality, status } from './words.ts';

/** Longest value of any parameter, in characters. */
const LONGEST = 300;
const MOST = 500;

/** Examples stand on the shipped samples. */
const text = (description: string, example?: string) =>
  z
    .string()
    .max(LONGEST)
    .optional()
    .openapi({ description, ...(example !== undefined && { example }) });

const isDay = (day: string) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
const isMoment = (moment: string) =>
  isDay(moment) ||
  (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?$/.test(moment) &&
    isDay(moment.slice(0, 10)) &&
    !Number.isNaN(Date.parse(moment)));

const day = (description: string, example: string) =>
  z
    .string()
    .refine(isDay, 'Expected a day of the calendar as YYYY-MM-DD')
    .optional()
    .openapi({ type: 'string', format: 'date', description, example });

const known = z
  .string()
  .refine(isMoment, 'Expected an ISO 8601 time such as 2024-12-05T11:21Z, or a day')
  .optional()
  .openapi({
    type: 'string',
    description: 'use only reports published by this time (a day counts to its end, UTC)',
    example: '2024-12-05T11:21:00Z',
  });

/** The state of knowledge alone. */
export const knowledge = z.object({ known });

/** The moment looked at. */
export const moment = z.object({
  day: day('the state at the end of this day; by default the last one', '2024-12-05'),
  known,
});

const piece = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `Expected a number from 1 to ${MOST}`)
    .transform(Number)
    .refine((n) => n >= 1 && n <= MOST, `Expected a number from 1 to ${MOST}`)
    .default(50)
    .openapi({ type: 'integer', minimum: 1, maximum: MOST, default: 50, description: 'items of a page' }),
  cursor: z
    .string()
    .refine(isCursor, 'Expected the `next` of an earlier page')
    .optional()
    .openapi({ type: 'string', description: '`next` of the page before' }),
};

const place = text('id of a place, any of its spellings', 'gn:170017');
const party = text('id of a side, as in `parties` of /meta', 'sy-opposition');
const asserter = text('id of a voice, as in /asserters', 'sy-sohr');
const from = day('first day', '2024-12-04');
const to = day('last day', '2024-12-05');

export const situationQuery = z.object({
  ...moment.shape,
  since: day('changes after the end of this day; by default the day before', '2024-12-04'),
});
export const placesQuery = z.object({
  ...moment.shape,
  ...piece,
  status: status.optional(),
  party,
  q: text('words of the name', 'ham'),
});
export const disputesQuery = z.object({
  ...moment.shape,
  ...piece,
  open: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ type: 'boolean', description: 'only those open, or only those settled, at the moment' }),
  place,
});
export const figuresQuery = z.object({ ...moment.shape, ...piece, measure: measure.optional(), place });
export const assertersQuery = z.object({ known, ...piece });
export const timelineQuery = z.object({ known, ...piece, from, to, place, party, asserter, change: change.optional() });
export const claimsQuery = z.object({
  ...{ known, ...piece, from, to, place, party, asserter },
  change: kind.optional().openapi({ description: 'the change, measure or act' }),
  modality: modality.optional(),
  ledger: ledger.optional(),
  report: text('id of a report'),
});
export const reportsQuery = z.object({
  ...{ known, ...piece, from, to },
  outlet: text('name of an outlet', 'Halcyon Wire'),
  q: text('words of title, outlet or file', 'hama'),
});
export const searchQuery = z.object({
  ...{ known, ...piece, from, to, place, party, asserter },
  q: z
    .string()
    .max(LONGEST)
    .default('')
    .openapi({ description: 'words to find; without them claims are listed', example: 'hama' }),
  kind: hitKind.optional(),
  change: kind.optional().openapi({ description: 'the change, measure or act' }),
  modality: modality.optional(),
  status: status.optional().openapi({ description: 'how the place stands at the end of `day`' }),
  day: day('the day of `status`; by default the last one', '2024-12-05'),
});
