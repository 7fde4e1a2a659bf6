/** When a page was published, as its carriers say; each a day or an ISO 8601 moment, or null. */
export interface DateWitnesses {
  readonly envelope: string | null;
  readonly jsonLd: string | null;
  /** OpenGraph, meta elements and microdata. */
  readonly meta: readonly string[];
  /** The `datetime` of the page's `<time>` beside the headline. */
  readonly timeElement: string | null;
  /** What stands beside the headline for readers. */
  readonly printed: string | null;
  /** The other reading of that day where it is printed as "05/12/2024". */
  readonly printedOtherDay: string | null;
  /** What the page prints elsewhere: above its name, as papers do with today's day, or at its foot. */
  readonly printedElsewhere: string | null;
  /** The day in the page's address. */
  readonly address: string | null;
  /** When it was changed: never before its publication. */
  readonly modified: string | null;
}

export interface AgreedDate {
  readonly day: string | null;
  readonly at: string | null;
  /** A sentence where witnesses disagree by more than a day, else null. */
  readonly disagreement: string | null;
}

/**
 * Settles the day of publication. The printed day is what readers saw and is believed first; then the day that most
 * machine-read carriers name, JSON-LD before meta before `<time>` before the address; the feed's where the page has none;
 * last a day printed away from the headline, which is as often that of reading the page.
 * A difference of one day is the zone's and no disagreement. The hour comes from a carrier that names the settled day, or
 * from one a day off by its zone.
 */
export function agreeOnDate(witnesses: DateWitnesses): AgreedDate {
  const machine = [witnesses.jsonLd, ...witnesses.meta, witnesses.timeElement, witnesses.address].filter(
    (w): w is string => w !== null && dayIn(w) !== null,
  );
  const printed = inMachineOrder(witnesses, mostNamed(machine));
  const all = [
    ...(printed ? [printed] : []),
    ...machine,
    ...(witnesses.envelope && dayIn(witnesses.envelope) ? [witnesses.envelope] : []),
  ];
  const elsewhere = witnesses.printedElsewhere;
  const day = dayIn(printed) ?? mostNamed(machine) ?? dayIn(witnesses.envelope) ?? dayIn(elsewhere);
  if (day === null) return { day: null, at: null, disagreement: null };
  const moments = [
    ...machine,
    ...(witnesses.envelope ? [witnesses.envelope] : []),
    ...(printed ? [printed] : []),
    ...(elsewhere !== null && all.length === 0 ? [elsewhere] : []),
  ].filter((w) => /T\d\d:\d\d/.test(w));
  const zoned = moments.filter((m) => /(?:Z|[+-]\d\d:?\d\d)$/.test(m));
  const at =
    zoned.find((m) => dayIn(m) === day) ??
    moments.find((m) => dayIn(m) === day) ??
    zoned.find((m) => daysApart(dayIn(m)!, day) <= 1) ??
    null;
  const odd = all.find((w) => daysApart(dayIn(w)!, day) > 1);
  return {
    day,
    at: withZone(at, zoned),
    disagreement: odd ? `The page names ${day} and ${dayIn(odd)} as its day; ${day} was taken.` : null,
  };
}

/** What is printed, "05/12/2024" read in the order in which the page's other carriers name it. */
function inMachineOrder({ printed, printedOtherDay: other }: DateWitnesses, machine: string | null): string | null {
  const day = dayIn(printed);
  if (printed === null || day === null || other === null || machine === null) return printed;
  return daysApart(day, machine) > 1 && daysApart(other, machine) <= 1 ? other + printed.slice(day.length) : printed;
}

/** A printed hour without zone gets that of a machine-read moment with the same hour and minute, its day right or wrong. */
function withZone(at: string | null, zoned: readonly string[]): string | null {
  if (at === null || zoned.includes(at)) return at;
  const twin = zoned.find((moment) => moment.slice(11, 16) === at.slice(11, 16));
  return twin === undefined ? at : `${at}${/(?:Z|[+-]\d\d:?\d\d)$/.exec(twin)![0]}`;
}

function mostNamed(machine: readonly string[]): string | null {
  const days = machine.map((w) => dayIn(w)!);
  const support = (day: string) => days.filter((d) => daysApart(d, day) <= 1).length;
  return days.reduce<string | null>((best, day) => (best === null || support(day) > support(best) ? day : best), null);
}

/** The day that a carrier's value begins with; null where it names none. */
export function dayIn(value: string | null): string | null {
  const found = /^\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?=$|[T\s])/.exec(value ?? '');
  if (!found) return null;
  const [, year, month, day] = found;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : null;
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;
}
