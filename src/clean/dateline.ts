import { printedDates } from './metadata/dates.ts';

export interface Datelined {
  readonly place: string;
  readonly agency: string | null;
  /** The whole dateline as printed. */
  readonly line: string;
  readonly text: string;
}

const date = String.raw`\p{L}{3,9}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} \p{L}{3,9}\.?(?:,? \d{4})?|\p{Lu}\p{Ll}{2,5}day`;
const agency = String.raw`(?:[([](?<agency>\p{Lu}[^()[\]]{1,40})[)\]]|/(?<slashed>\p{Lu}[^/\n]{1,40})/\.?)`;
/** A country or province after the town: "Democratic Republic of Congo". */
const around = String.raw`\p{Lu}[\p{L}.'’]+(?: (?:of (?:the )?|and )?\p{Lu}[\p{L}.'’]+){0,3}`;

/** Places in capitals, further names after a comma or slash, then perhaps a date or an agency, then a dash or colon. */
const capitals = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{Lu}'’.-]+(?:[ /-]+[\p{Lu}'’.]+){0,4}(?:,? ${around})?)(?:,? (?<date>${date})\.?)?(?:,?\s*${agency})?(?:\s*(?:[—–―]|--?)\s*|:\s+|(?<=[)\]]|/\.?)\s+)(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);

/** A place in small letters needs a date, an agency or a long dash beside it. */
const mixed = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{L}'’.-]+(?:[ /-]\p{Lu}[\p{L}'’.]+){0,3}(?:, ${around})?)(?:,? (?<date>${date})\.?)?(?:,?\s*${agency})?\s*(?<dash>[—–―]|--?)\s+(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);

/** The day first, the place in brackets: "October 26, 2025 (PORT SUDAN) – ". */
const dayFirst = new RegExp(
  String.raw`^(?<date>${date})\s*\((?<place>\p{Lu}[^()]{1,40})\)\s*(?:[—–―-]+|:)\s+(?=["“‘'«]?\p{Lu})`,
  'u',
);

const outletName = String.raw`(?:[\p{Lu}\d][\p{L}\d.’'&-]*\s+){0,3}(?:Regional|News|Press|Agency|Media|Network|Radio|TV|Television|Times|Post|Wire|Today|Daily|Herald|Tribune|Gazette|Observer|Monitor|Report|Online|Bureau|Desk|Service)`;

/** The outlet's name first, then the place: "Zagros Regional, Erbil - ". */
const outletFirst = new RegExp(
  String.raw`^(?<agency>${outletName}),\s+(?<place>\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,2})(?:,? (?:${date}))?\s*(?:[—–―]|\s--?\s)\s*(?=["“‘'«]?[\p{Lu}\d])`,
  'u',
);

const agencyAlone = /^\((?<agency>[\p{Lu}][\p{L}. ]{1,30})\)\s*[—–-]+\s*(?=["“‘]?\p{Lu})/u;

/** Words in capitals that label an article and name no place. */
const labels =
  /^(?:CORRECT(?:ION|ED)|UPDATE[DS]?|WATCH|LIVE|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|EXPLAINER|VIDEO|PHOTOS?|NEWS|JUST IN|ALERT|FACTBOX|NOTE|EDITOR.*|WARNING|CLARIFICATION|RETRACTION|READ MORE|UN|US|EU|NATO|WHO)\b/;

/**
 * Parts the dateline from a paragraph: "AMMAN, Nov 29 (Meridian Wire) - Fighting …" → place "AMMAN", agency, rest.
 * @returns null where the paragraph does not begin with one.
 */
export function partDateline(text: string): Datelined | null {
  const head = text.slice(0, 140);
  const upper = capitals.exec(head);
  const found =
    outletFirst.exec(head) ??
    (upper && !labels.test(upper[0])
      ? upper
      : (dayFirst.exec(head) ??
        mixedDateline(head) ??
        agencyAlone.exec(head) ??
        fullDate.exec(head) ??
        bareDateline(text)));
  if (!found) return null;
  const { place = '', agency: by, slashed } = found.groups as { place?: string; agency?: string; slashed?: string };
  return {
    place: place.replace(/[,\s]+$/, ''),
    agency: by ?? slashed ?? null,
    line: found[0],
    text: text.slice(found[0].length),
  };
}

function mixedDateline(head: string): RegExpExecArray | null {
  const found = mixed.exec(head);
  if (!found || labels.test(found[0].toUpperCase())) return null;
  const { date: day, agency: by, dash, place } = found.groups as { date?: string; agency?: string; dash: string; place: string }; // prettier-ignore
  const isNamedTwice = place.includes(', ') && / [-–] $/.test(found[0]);
  return day !== undefined || by !== undefined || isNamedTwice || /[—―]/.test(dash) ? found : null;
}

/** "Kinshasa - The army is …": a name of one or two words and a dash before a whole sentence. */
function bareDateline(text: string): RegExpExecArray | null {
  const found = bare.exec(text);
  const isSentence = found !== null && /^(?:\S+\s+){9}/.test(text.slice(found[0].length)) && /[.!?]/.test(text);
  return isSentence && !labels.test(found[0].toUpperCase()) ? found : null;
}

/** "Baghdad, 13 February 1986. In the name …": place and a full date, as a sentence of their own. */
const fullDate =
  /^(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}), (?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},?) \d{4}\. (?=["“‘'«]?\p{Lu})/u;

const bare = /^(?<place>\p{Lu}\p{Ll}[\p{L}'’]+(?:[ -]\p{Lu}\p{Ll}[\p{L}'’]+)?) - (?=(?:The|An?|\p{Lu}\p{Ll}+)\s)/u;

/** The place in a line of date above the text, "Zagros Regional, Erbil - 01.12.2024 18:47"; null where there is none. */
export function datelineOfHeader(header: readonly string[]): string | null {
  for (const line of header) {
    const found = line.length < 120 ? outletFirst.exec(line) : null;
    if (found && printedDates(line).length > 0) return found.groups!['place']!;
  }
  return null;
}
