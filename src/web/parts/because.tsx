import { daysInWords } from './days-in-words.ts';

/** Why the desk says so, in the words of whatever concluded it: English in every language, its days in words. */
export function Because({ reason }: { readonly reason: string }) {
  if (!reason) return null;
  return (
    <p class="because" lang="en" dir="ltr">
      {daysInWords(reason)}
    </p>
  );
}
