import { sayProbability } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { oddsStep } from './odds.ts';

/** A probability in the words of one published scale, always with its number: "likely (0.71)". */
export function Probability({ value }: { readonly value: number }) {
  return (
    <span class="odds" title={t('odds.scale')}>
      {t(`odds.${oddsStep(value)}`)} <span class="num">({sayProbability(value)})</span>
    </span>
  );
}
