import type { Message } from '../../terms/message.ts';
import { sayActor } from '../../words/article.ts';
import { say, type Tongue } from '../../words/say.ts';
import { isolated, joinList, sayDay, sayNumber } from './format.ts';
import { spoken, tMessage } from './i18n.ts';

const TONGUE: Omit<Tongue, 'between'> = {
  fill: tMessage,
  name: isolated,
  actor: (printed, code) => isolated(spoken() === 'en' ? sayActor(printed, code) : printed),
  day: (day) => sayDay(day),
  number: sayNumber,
  list: joinList,
};

/** What a stage says, in the reader's language. */
export function sayMessage(message: Message): string {
  return say(message, { ...TONGUE, between: spoken() === 'ar' ? '؛ ' : '; ' });
}
