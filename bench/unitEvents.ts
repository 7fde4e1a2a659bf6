import type { StatementClaim } from '../src/terms/claim.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import type { CodedSentence } from './eventSets.ts';

type Event = CodedSentence['events'][number];

/** Cue words of the acts and changes that the codebook knows, with the rows that tell them. */
const COVERED: readonly { readonly cue: RegExp; readonly codes: RegExp; readonly told: readonly string[] }[] = [
  { cue: /\bcondemned\b|\bdeplored\b|\bcriticized\b|\bchided\b/, codes: /^1[23]/, told: ['condemn', 'accuse'] },
  { cue: /\bpromised\b/, codes: /^(?:050|173)$/, told: ['promise', 'threaten'] },
  { cue: /\bvowed\b/, codes: /^173$/, told: ['threaten', 'promise'] },
  { cue: /\burged\b|\bcalled (?:\w+ )?(?:on|for)\b|\bappealed\b/, codes: /^(?:102|09[56])$/, told: ['call_for'] },
  { cue: /\bwelcome[ds]?\b/, codes: /^(?:041|91\d)$/, told: ['praise'] },
  { cue: /\bwarned\b/, codes: /^16/, told: ['warn'] },
  { cue: /\bwill meet\b|\bmet\b/, codes: /^03[12]$/, told: ['meet'] },
  { cue: /\bagrees?\b|\bsigned an? (?:accord|agreement)\b/, codes: /^(?:03[01]|081)$/, told: ['agree'] },
  { cue: /\bfired\b|\boffensive\b/, codes: /^(?:194|223)$/, told: ['attacks'] },
];

/** What the set's actors are called in its sentences, by the first three letters of their codes; countries by their own names. */
const NAMES: Readonly<Record<string, string>> = {
  ARN: 'Arnor|Arnorian',
  AUS: 'Australian?',
  BRE: 'Bree',
  CAL: 'Calenardhon',
  DAG: 'Dagolath|Dagolathi',
  DNK: 'Danish|Zealand',
  DOL: 'Dol[ _]Amroth',
  ELF: 'Galadriel|Caras Galadhon',
  ERI: 'Eriador|Eriadori',
  ETH: 'Ethiopia',
  FOR: 'Fornost',
  FRA: 'France',
  GON: 'Gondor|Minas Tirith',
  HOB: 'Gamgee|Gollum|Frodo',
  IGO: 'European Union',
  ITH: 'Ithilen',
  KOR: 'Seoul|South Korea',
  LBY: 'Libya',
  MOR: 'Mordor|Cirith Ungol',
  MRG: 'Morgul Orcs',
  NZE: 'New Zealand',
  ORC: 'Gamgee',
  OSG: 'Osgiliath',
  PHL: 'Philippines',
  PRK: 'North Korea|Pyongyang|Hermit Kingdom',
  ROH: 'Rohans?',
  USA: 'United States',
};

/** A sentence with those of its events that one of our rows should tell; none where the coders leave a side open. */
export function coveredEvents(item: CodedSentence): CodedSentence[] {
  const events = item.events.filter(
    (event) => toldAs(event, item.text).length > 0 && NAMES[side(event.source)] && NAMES[side(event.target)],
  );
  return events.length > 0 ? [{ ...item, events }] : [];
}

const side = (code: string) => code.slice(0, 3);

function toldAs({ code }: Event, text: string): readonly string[] {
  return COVERED.filter(({ cue, codes }) => cue.test(text) && codes.test(code)).flatMap(({ told }) => told);
}

/** Says whether a row of the right act has the event's source as its doer and the target among those it is done to. */
export function isTold(event: Event, text: string, coded: CodedReport): boolean {
  const told = toldAs(event, text);
  const [source, target] = [named(event.source), named(event.target)];
  const acts = coded.statements.some(
    (row) =>
      told.includes(row.act) &&
      isDoer(row.speaker, source, text) &&
      (isMutual(row, target) || [row.to, row.about, row.that].some((part) => part !== null && target.test(part))),
  );
  const changes = coded.control.some(
    (row) =>
      told.includes(row.change) &&
      [row.party ?? []].flat().some((party) => isDoer(party, source, text)) &&
      [row.place ?? [], row.against ?? []].flat().some((part) => target.test(part)),
  );
  return acts || changes;
}

/** "A and B agree": each is the other's target. */
const isMutual = ({ act, speaker }: StatementClaim, target: RegExp) =>
  (act === 'agree' || act === 'meet') && target.test(speaker);

const named = (code: string) => new RegExp(`\\b(?:${NAMES[side(code)]})\\b`);

/** The name itself, or a person or body whose printed phrase has it: "Ithilen's minister Calimehtar". */
function isDoer(printed: string, source: RegExp, text: string): boolean {
  if (source.test(printed)) return true;
  const at = text.indexOf(printed);
  const phrase = text.slice(Math.max(0, at - 60), Math.max(0, at) + printed.length + 30);
  const [before] = phrase.split(printed);
  return at >= 0 && source.test((before ?? '').split(/[,;]|\b(?:and|with|to|on|by)\b/).at(-1) ?? '');
}
