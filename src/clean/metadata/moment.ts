import { printedDates } from './dates.ts';

/**
 * Writes a time as pages' heads carry it in ISO 8601, keeping its zone: `2024-12-05T19:04:00Z`, or the day alone.
 * @returns null for null and for what names no day.
 */
export function isoMoment(value: string | null): string | null {
  if (value === null) return null;
  const text = value.trim();
  const seconds = /^(\d{10})(?:\d{3})?$/.exec(text);
  if (seconds) return new Date(Number(seconds[1]) * 1000).toISOString().replace('.000Z', 'Z');
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?/i.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
    return hour === undefined
      ? `${year}-${month}-${day}`
      : `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
  }
  const printed = printedDates(text)[0];
  if (!printed) return null;
  return printed.time === null ? printed.day : `${printed.day}T${printed.time}${printed.zone ?? ''}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}
