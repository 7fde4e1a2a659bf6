import { apiProblem } from './schemas/desk.ts';

/** What each kind of refusal means, for the description of the API. */
const MEANINGS = {
  400: 'a parameter is not understood',
  403: 'the request comes from another site',
  404: 'there is nothing of this id',
  413: 'the body is too large',
  415: 'the body is neither text nor JSON',
  422: 'the text or page could not be read',
  429: 'too many requests from this address; Retry-After says when to try again',
  503: 'the reports are still being read; Retry-After says when to try again',
} as const;

/** Describes the refusals an address may answer with. */
export function problems(...kinds: readonly (keyof typeof MEANINGS)[]) {
  const content = { 'application/problem+json': { schema: apiProblem } };
  return Object.fromEntries(kinds.map((status) => [status, { description: MEANINGS[status], content }]));
}

/** Says in one line which parameters were not understood and why; values are not repeated. */
export function whatIsWrong(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
}
