import { change } from '../address/history.ts';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';

/** From which day on changes are told: any day before the one looked at. */
export function SincePicker({
  since,
  day,
  firstDay,
}: {
  readonly since: string;
  readonly day: string;
  readonly firstDay: string;
}) {
  return (
    <label class="since">
      <span class="unseen">{t('sit.since')}</span>
      <input
        type="date"
        value={since}
        min={firstDay}
        max={day}
        title={sayDay(since, 'weekday')}
        onChange={(event) => change({ since: event.currentTarget.value || null })}
      />
    </label>
  );
}
