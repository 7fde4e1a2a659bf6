import { sayDay, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { dayAt, dayStep, hourStep, knownAt, type Axis } from './axis.ts';

export interface SliderPairProps {
  readonly axis: Axis;
  readonly day: string;
  readonly known: string | null;
  readonly onDay: (day: string) => void;
  readonly onKnown: (hours: number) => void;
}

/** Past so many days an arrow key moves the knowledge time by a day, not an hour. */
const HOURLY_MOST_DAYS = 60;

/**
 * Two sliders on one axis. Event time goes by days; knowledge time by hours with the arrow keys, by days with Page Up and
 * Page Down.
 */
export function SliderPair({ axis, day, known, onDay, onKnown }: SliderPairProps) {
  const hours = hourStep(axis, known);
  const stride = axis.days.length > HOURLY_MOST_DAYS ? 24 : 1;

  function byDay(event: KeyboardEvent) {
    const by = event.key === 'PageUp' ? 24 : event.key === 'PageDown' ? -24 : 0;
    if (by === 0) return;
    event.preventDefault();
    onKnown(Math.min(Math.max(hours + by, 0), axis.hours));
  }

  return (
    <>
      <label class="slider is-event">
        <span class="slider-name">{t('moment.event')}</span>
        <input
          type="range"
          min={0}
          max={axis.days.length}
          value={dayStep(axis, day)}
          aria-valuetext={sayDay(day, 'weekday')}
          title={t('moment.eventHelp')}
          onInput={(event) => onDay(dayAt(axis, Number(event.currentTarget.value)))}
        />
      </label>
      <label class="slider is-knowledge">
        <span class="slider-name">{t('moment.knowledge')}</span>
        <input
          type="range"
          min={0}
          max={axis.hours}
          step={stride}
          value={hours}
          aria-valuetext={known === null ? t('moment.everything') : sayMoment(knownAt(axis, hours) ?? known)}
          title={t('moment.knowledgeHelp')}
          onKeyDown={byDay}
          onInput={(event) => onKnown(Number(event.currentTarget.value))}
        />
      </label>
    </>
  );
}
