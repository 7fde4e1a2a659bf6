import type { ComponentChildren } from 'preact';
import type { ClaimCard } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { sayDay, sayList, sayNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayClause } from '../parts/claim-clause.ts';

export interface CodingCardProps {
  readonly claim: ClaimCard;
  /** Its number in the report. */
  readonly number: number;
  readonly onClose: () => void;
}

/** How one claim is coded: every field of the row, in words, and the rule that made it. */
export function CodingCard({ claim, number, onClose }: CodingCardProps) {
  return (
    <section class={`coding is-${claim.ledger}`} aria-label={t('coding.label', { number })}>
      <button type="button" class="coding-close" aria-label={t('coding.close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      <h3>
        <span class="coding-number">{number}</span> {sayClause(claim)}
      </h3>
      <blockquote dir="auto" lang={claim.report.language ?? undefined}>
        {claim.quote}
      </blockquote>
      <dl>
        {fieldsOf(claim).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Field {
  readonly name: string;
  readonly value: ComponentChildren;
}

function fieldsOf(claim: ClaimCard): Field[] {
  const names = (of: readonly string[]) => (of.length > 0 ? sayList(of) : null);
  const distance = claim.km === null ? null : t('qualifier.km', { n: sayNumber(claim.km) });
  const fields: [string, ComponentChildren][] = [
    [t('coding.by'), names(claim.by) ?? t('coding.outletItself')],
    [t('coding.modality'), modalityOf(claim)],
    [t('coding.party'), names(claim.party)],
    [t('coding.against'), names(claim.against)],
    [t('coding.place'), placeOf(claim)],
    [t('coding.distance'), claim.ledger === 'control' ? distance : null],
    [t('coding.of'), claim.of && <bdi>{claim.of}</bdi>],
    [t('coding.to'), claim.to && <bdi>{claim.to}</bdi>],
    [t('coding.that'), claim.that && <bdi>{claim.that}</bdi>],
    [t('coding.when'), claim.when && (/^\d{4}/.test(claim.when) ? sayDay(claim.when) : <bdi>{claim.when}</bdi>)],
    [t('coding.interest'), claim.interest && claim.by.length > 0 && t(`interest.${claim.interest}`)],
    [t('coding.in'), claim.in === 'body' ? null : t(`claim.${claim.in}`)],
    [t('coding.rule'), <code lang="en">{claim.rule}</code>],
  ];
  return fields.filter(([, value]) => value).map(([name, value]) => ({ name, value }));
}

function modalityOf({ modality, hedged, background }: ClaimCard): string | null {
  const words = [
    modality && t(`modality.${modality}`),
    hedged && t('claim.hedged'),
    background && t('claim.background'),
  ].filter((word): word is string => Boolean(word));
  return words.join(', ') || null;
}

function placeOf({ place, placeId, part }: ClaimCard): ComponentChildren {
  if (place === null) return null;
  return (
    <>
      {placeId ? (
        <a href={hrefTo('place', placeId)} dir="auto">
          {place}
        </a>
      ) : (
        <bdi>{place}</bdi>
      )}
      {part && <> ({t(`part.${part}`)})</>}
    </>
  );
}
