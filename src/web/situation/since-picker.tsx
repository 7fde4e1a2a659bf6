import { change } from '../address/history.ts';
import { t } from '../i18n/i18n.ts';
import { DayInput } from '../parts/day-input.tsx';

export interface SincePickerProps {
  readonly since: string;
  readonly day: string;
  readonly firstDay: string;
}

/** From which day on changes are told: any day before the one looked at. */
export function SincePicker({ since, day, firstDay }: SincePickerProps) {
  return (
    <div class="since">
      <DayInput
        value={since}
        min={firstDay}
        max={day}
        label={t('sit.since')}
        onDay={(chosen) => change({ since: chosen })}
      />
    </div>
  );
}
