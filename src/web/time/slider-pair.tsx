import { useRef, useState } from 'preact/hooks';
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
 * Page Down, and by evenings while it is dragged: at the hour where it is let go, it stays.
 */
export function SliderPair({ axis, day, known, onDay, onKnown }: SliderPairProps) {
  // While the thumb is held, the hour it stands at is said, and only the evenings it passes are asked for.
  const [held, setHeld] = useState<number | null>(null);
  const isHeld = useRef(false);
  const hours = held ?? hourStep(axis, known);
  const shown = held === null ? known : knownAt(axis, held);

  function moveKnown(to: number) {
    if (!isHeld.current) return onKnown(to);
    setHeld(to);
    const evening = Math.min(Math.ceil(to / 24) * 24, axis.hours);
    if (evening !== hourStep(axis, known)) onKnown(evening);
  }
  function letGo() {
    isHeld.current = false;
    if (held === null) return;
    setHeld(null);
    onKnown(held);
  }

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
          aria-valuetext={shown === null ? t('moment.everything') : sayMoment(knownAt(axis, hours) ?? shown)}
          title={t('moment.knowledgeHelp')}
          onKeyDown={byDay}
          onPointerDown={() => (isHeld.current = true)}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onInput={(event) => moveKnown(Number(event.currentTarget.value))}
        />
      </label>
    </>
  );
}
