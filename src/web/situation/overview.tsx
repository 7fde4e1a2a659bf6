import type { PlaceLine } from '../../terms/desk.ts';
import { t } from '../i18n/i18n.ts';
import { Legend } from '../marks/legend.tsx';
import { PartyKey } from './party-key.tsx';

/** What stands beside the map while nothing is selected: who holds how much, and how doubt is drawn. */
export function Overview({ places }: { readonly places: readonly PlaceLine[] }) {
  return (
    <div class="overview">
      <section>
        <h2>{t('sit.holders')}</h2>
        <PartyKey places={places} />
        <p class="hint">{t('sit.pick')}</p>
      </section>
      <section>
        <h2>{t('mark.legend')}</h2>
        <Legend />
      </section>
    </div>
  );
}
