const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Readonly<Record<string, string>> = {
  z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
}; // prettier-ignore

/**
 * Writes a feed's time as ISO 8601 in the zone it was given in; the mail style of RSS is understood.
 * @returns null for null and for what is no time.
 * @see RFC 822 section 5, RFC 3339
 * @example isoTime('Sat, 30 Nov 2024 20:05:00 +0200') // '2024-11-30T20:05:00+02:00'
 */
export function isoTime(given: string | null): string | null {
  if (given === null) return null;
  const text = given.trim();
  if (/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$/.test(text)) return text.replace(' ', 'T');
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d\d)(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d{4})?)?/i.exec(
      text,
    );
  if (!mail) return null;
  const [, day, monthName, year, hour, minute, second, zone] = mail;
  const month = months.indexOf(monthName!.toLowerCase()) + 1;
  if (month === 0) return null;
  const date = `${year!.length === 2 ? `20${year}` : year}-${two(month)}-${two(Number(day))}`;
  if (hour === undefined) return date;
  return `${date}T${two(Number(hour))}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return 'Z';
  if (/^[+-]/.test(zone)) return zone === '+0000' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return zones[zone.toLowerCase()] ?? 'Z';
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
