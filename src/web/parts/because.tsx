import type { Message } from '../../terms/message.ts';
import { sayMessage } from '../i18n/say-message.ts';

/** Why the desk says so, in the reader's language. */
export function Because({ reason }: { readonly reason: Message }) {
  return <p class="because">{sayMessage(reason)}</p>;
}
