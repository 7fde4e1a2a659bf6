import type { Message } from '../terms/message.ts';
import { sayActor } from './article.ts';
import { ENGLISH } from './english.ts';
import { say, type Tongue } from './say.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('en-GB');
const TEXTS: Readonly<Record<string, string>> = ENGLISH;

const TONGUE: Tongue = {
  fill(code, values) {
    const text = TEXTS[code] ?? TEXTS[`${code}_${values['count'] === 1 ? 'one' : 'other'}`] ?? code;
    return text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(values[name] ?? gap));
  },
  name: (printed) => printed,
  actor: sayActor,
  day: sayDay,
  number: (value) => NUMBER.format(value),
  list: (parts) => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`),
  between: '; ',
};

/** A message in English, as commands print it and the API answers. */
export function inEnglish(message: Message | string): string {
  return say(message, TONGUE);
}

/** "5 December 2024", "December 2024" or "2024"; what is no day stays as it is. */
function sayDay(day: string): string {
  const at = Date.parse(`${day}${['-01-01', '-01', ''][day.split('-').length - 1] ?? ''}T00:00:00Z`);
  if (Number.isNaN(at) || day.length < 7) return day;
  return (day.length < 10 ? MONTH : DAY).format(at);
}
