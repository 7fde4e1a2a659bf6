import type { SearchPage } from '../../terms/desk.ts';
import type { Query } from '../address/address.ts';
import { hrefWith } from '../address/history.ts';
import { sayNumber } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';

const FACETS = ['kind', 'status', 'place', 'party', 'asserter', 'change', 'modality'] as const;
type Facet = (typeof FACETS)[number];

/** What the hits are made of; each value is a link that narrows them, and the chosen one a link that widens them again. */
export function Facets({ facets, query }: { readonly facets: SearchPage['facets']; readonly query: Query }) {
  return (
    <div class="facets">
      {FACETS.map((facet) => {
        const chosen = query[facet];
        const values = valuesOf(facets[facet], chosen);
        if (values.length === 0) return null;
        return (
          <details key={facet} open={facet === 'kind' || chosen !== undefined}>
            <summary>{t(`search.facet.${facet}`)}</summary>
            <ul>
              {values.map(({ value, label, count }) => (
                <li key={value}>
                  <a
                    href={hrefWith({ [facet]: value === chosen ? null : value })}
                    aria-current={value === chosen ? 'true' : undefined}
                    title={value === chosen ? t('search.widen') : undefined}
                  >
                    <span dir="auto">{say(facet, value, label)}</span>{' '}
                    {count !== null && <span class="num">{sayNumber(count)}</span>}
                    {value === chosen && <span aria-hidden="true"> ×</span>}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number | null;
}

/** A chosen value stands there even where nothing is left of it, so that it can be taken back. */
function valuesOf(values: readonly Value[], chosen: string | undefined): readonly Value[] {
  if (chosen === undefined || values.some(({ value }) => value === chosen)) return values;
  return [{ value: chosen, label: chosen, count: null }, ...values];
}

function say(facet: Facet, value: string, label: string): string {
  if (facet === 'kind') return t(`search.kinds.${value as 'report'}`);
  if (facet === 'status') return t(`status.${value as 'held'}`);
  if (facet === 'modality') return t(`modality.${value as 'asserted'}`);
  if (facet !== 'change') return label;
  for (const family of ['change', 'measure', 'act.word']) {
    const words = tCode(family, value);
    if (words !== value.replaceAll('_', ' ')) return words;
  }
  return label;
}
