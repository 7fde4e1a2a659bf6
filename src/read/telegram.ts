import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';
import { pageOfItem, paragraphsOf } from './item.ts';
import { emptyEnvelope, readPage } from './page.ts';

/** A piece of a message: plain, or marked up as bold, a link and the like. */
type Piece = string | { readonly text?: unknown };

/**
 * Reads the JSON that Telegram Desktop exports of a channel: one report a message that has words, `<stem>-<n>`, n from 1.
 * The channel is the outlet; times are UTC where the export gives `date_unixtime`.
 * @throws FoglineError `malformed-channel`
 */
export function readTelegram(file: string, text: string): readonly Report[] {
  const channel = parse(file, text);
  const name = typeof channel.name === 'string' ? channel.name : null;
  const stem = file.replace(/\.[^.]+$/, '');
  const reports: Report[] = [];
  for (const message of channel.messages) {
    const words = wordsOf(message.text).trim();
    if (message.type !== 'message' || words === '') continue;
    const envelope = { ...emptyEnvelope, outlet: name, published: timeOf(message) };
    const page = pageOfItem(null, paragraphsOf(words.replace(/\n(?!\n)/g, '\n\n')), null);
    reports.push(readPage(`${stem}-${reports.length + 1}`, Buffer.from(page, 'utf8'), 'html', envelope));
  }
  if (reports.length === 0) throw new FoglineError('malformed-channel', `${file} is a channel without messages.`);
  return reports;
}

interface Message {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly date?: unknown;
  readonly date_unixtime?: unknown;
}

function parse(file: string, text: string): { readonly name?: unknown; readonly messages: readonly Message[] } {
  try {
    const channel = JSON.parse(text) as { name?: unknown; messages?: unknown };
    if (Array.isArray(channel.messages)) {
      const messages = channel.messages.filter((m): m is Message => typeof m === 'object' && m !== null);
      return { name: channel.name, messages };
    }
  } catch (cause) {
    throw new FoglineError('malformed-channel', `${file} looks like a Telegram export but is broken JSON.`, { cause });
  }
  throw new FoglineError('malformed-channel', `${file} looks like a Telegram export but lists no messages.`);
}

function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return (text as Piece[]).map((piece) => (typeof piece === 'string' ? piece : String(piece?.text ?? ''))).join('');
}

function timeOf({ date, date_unixtime: unix }: Message): string | null {
  const seconds = Number(unix);
  if (unix !== undefined && Number.isFinite(seconds) && Math.abs(seconds) < 1e11)
    return new Date(seconds * 1000).toISOString();
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}/.test(date) ? date : null;
}
