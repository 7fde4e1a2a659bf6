import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';

/** A place that the dateline names, with capitals only where a name has them. */
export interface DatelinePlace {
  readonly name: string;
  readonly candidate: Candidate;
}

/** Names that stay in capitals: "UAE". */
const LONGEST_SHORT_FORM = 4;

/**
 * The places of a dateline such as `DUBAI, UAE`: each part between commas or slashes that the gazetteer knows, the
 * largest place of that name in the last part's country.
 */
export function datelinePlaces(dateline: string | null, gazetteer: Gazetteer): readonly DatelinePlace[] {
  if (dateline === null) return [];
  const names = dateline
    .split(/[,/]| and /)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 4);
  const found = names.map((name) => gazetteer.find(name).filter((c) => c.match === 'exact' && c.kind !== 'feature'));
  const country = found.at(-1)?.find((c) => c.kind === 'country');
  return names.flatMap((name, i) => {
    const candidates = country ? found[i]!.filter((c) => c.country === country.country) : found[i]!;
    const candidate =
      candidates.find((c) => c.kind === 'country') ?? candidates.find((c) => c.kind === 'city') ?? candidates[0];
    return candidate ? [{ name: printed(name), candidate }] : [];
  });
}

function printed(name: string): string {
  if (
    name !== name.toUpperCase() ||
    (name.replace(/\W/g, '').length <= LONGEST_SHORT_FORM && !/[AEIOU].*[AEIOU].*[^AEIOU]/.test(name))
  )
    return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase());
}
