import type { ChangeLine, ClaimCard } from '../../terms/desk.ts';
import type { Qualifier } from '../../terms/claim.ts';
import { isolated, sayDay, sayList, sayNumber } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';

/** What a place went to and came from: "HTS-led opposition; before: Syrian government". */
export function sayChange({ from, to }: ChangeLine): string {
  const before = from.status === 'unknown' ? null : sayHolder(from);
  if (to.status === 'unknown') return before ? t('changed.lostTrack', { from: before }) : t('status.unknown');
  if (from.holder !== null && from.holder === to.holder && from.status !== to.status) {
    return t(to.status === 'contested' ? 'changed.nowContested' : 'changed.secured', { to: to.holder });
  }
  return before ? t('changed.before', { to: sayHolder(to), from: before }) : t('changed.first', { to: sayHolder(to) });
}

/** Who holds it, in a word or two: "Syrian government", "contested", "not known". */
export function sayHolder({
  holder,
  status,
}: {
  holder: string | null;
  status: 'held' | 'contested' | 'unknown';
}): string {
  if (status === 'unknown') return t('status.unknown');
  if (status === 'contested') return holder ? t('changed.contested', { to: holder }) : t('changed.nobodyAhead');
  return holder ?? t('status.unknown');
}

/** "at least 1,600". */
export function sayValue(value: number, qualifier: Qualifier | null): string {
  return t(`qualifier.${qualifier ?? 'exact'}`, { n: sayNumber(value) });
}

/** Names in a line of prose: each once, however it is capitalised, and no article large in mid-sentence. */
export function sayNames(names: readonly string[]): string {
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const once = names.filter((name, i) => names.findIndex((other) => isSame(other, name)) === i);
  return sayList(once.map((name) => name.replace(/^(?:An?|The)(?= [a-z])/, (a) => a.toLowerCase())));
}

/** What a claim codes, in one line: "insurgents · takes · Kafraa", "killed · at least 1,600 rebels". */
export function sayClaim(claim: ClaimCard): string {
  const parts =
    claim.ledger === 'control'
      ? [sayList(claim.party), tCode('change', claim.kind), claim.place, claim.part && t(`part.${claim.part}`)]
      : claim.ledger === 'figures'
        ? [tCode('measure', claim.kind), claim.value !== null && sayValue(claim.value, claim.qualifier), claim.of]
        : [sayList(claim.by), tCode('act.word', claim.kind), claim.to];
  const km = claim.km === null ? '' : t('qualifier.km', { n: sayNumber(claim.km) });
  const when = claim.when ? sayDay(claim.when, 'short') : '';
  return [...parts, km, when].filter(Boolean).map(isolated).join(' · ');
}
