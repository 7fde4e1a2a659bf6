import type { Situation } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { DisputeCard } from '../disputes/dispute-card.tsx';
import { MiniRange } from '../figures/mini-range.tsx';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { More } from '../parts/more.tsx';
import { Empty } from '../parts/states.tsx';
import { SelectablePlaces } from '../places/selectable-places.tsx';
import { useMeta } from '../desk-context.ts';
import { ChangeItem } from './change-item.tsx';
import { SincePicker } from './since-picker.tsx';

export interface SituationListProps {
  readonly situation: Situation;
  /** Places in view on the map, or null for all. */
  readonly onMap: readonly string[] | null;
  /** `placeId` of the selected place. */
  readonly selected: string | null;
}

/** The list that is the page: changes, disputes, figures, and who holds what. */
export function SituationList({ situation, onMap, selected }: SituationListProps) {
  const { firstDay } = useMeta();
  const { since, day, changes, figures } = situation;
  const open = situation.disputes.filter(({ settled }) => settled === null);
  const places = onMap === null ? situation.places : situation.places.filter(({ placeId }) => onMap.includes(placeId));
  return (
    <>
      <section class="sit-section">
        <div class="section-head">
          <h2>{t('sit.changed', { day: sayDay(since, 'short') })}</h2>
          <SincePicker since={since} day={day} firstDay={firstDay ?? since} />
        </div>
        {changes.length === 0 && (
          <Empty says={t('sit.noChanges', { day: sayDay(day) })} advice={t('sit.noChanges.do')} />
        )}
        <ol class="changes">
          <More first={8}>
            {changes.map((line) => (
              <ChangeItem key={`${line.placeId} ${line.day}`} line={line} isSelected={line.placeId === selected} />
            ))}
          </More>
        </ol>
      </section>

      <section class="sit-section">
        <div class="section-head">
          <h2>{open.length > 0 ? t('sit.disputes', { count: open.length }) : t('nav.disputes')}</h2>
          <a href={hrefTo('disputes')}>{t('sit.allDisputes')}</a>
        </div>
        {open.length === 0 && <p class="meta">{t('sit.noDisputes')}</p>}
        <ul class="dispute-list">
          <More first={4}>
            {open.map((line) => (
              <DisputeCard key={line.disputeId} line={line} />
            ))}
          </More>
        </ul>
      </section>

      <section class="sit-section">
        <div class="section-head">
          <h2>{t('sit.figures')}</h2>
          <a href={hrefTo('figures')}>{t('sit.allFigures')}</a>
        </div>
        {figures.length === 0 && <p class="meta">{t('sit.noFigures')}</p>}
        <ul class="mini-ranges">
          <More first={6}>
            {figures.map((figure) => (
              <MiniRange key={figure.figureId} figure={figure} />
            ))}
          </More>
        </ul>
      </section>

      <section class="sit-section">
        <div class="section-head">
          <h2>{t('sit.holders')}</h2>
          <a href={hrefTo('places')}>{t('sit.allPlaces')}</a>
        </div>
        {onMap !== null && (
          <p class="meta">
            {t('sit.onMap')}: {t('count.shown', { shown: places.length, total: situation.places.length })}
          </p>
        )}
        {situation.places.length === 0 && <p class="meta">{t('sit.noPlaces')}</p>}
        <SelectablePlaces places={places} first={40} selected={selected} />
      </section>
    </>
  );
}
