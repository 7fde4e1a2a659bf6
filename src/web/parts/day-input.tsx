import { useEffect, useRef, useState } from 'preact/hooks';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import { parseDay } from './parse-day.ts';

export interface DayInputProps {
  /** `YYYY-MM-DD`; empty for none. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  /** What the day means, where no label around the field says it. */
  readonly label?: string;
  readonly onDay: (day: string | null) => void;
}

/**
 * A day, said in the desk's language while it is read and as `YYYY-MM-DD` while it is typed. The browser's own field would
 * speak the browser's language; only its calendar is used, behind the button.
 */
export function DayInput({ value, min, max, label, onDay }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(null), [value]);
  const isWrong = typed !== null && typed.trim() !== '' && parseDay(typed, min, max) === null;

  function take(): void {
    if (typed === null) return;
    const day = parseDay(typed, min, max);
    if (typed.trim() === '') onDay(null);
    else if (day !== null && day !== value) onDay(day);
    setTyped(null);
  }

  return (
    <span class="day-input">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellcheck={false}
        placeholder={t('day.form')}
        aria-label={label}
        aria-invalid={isWrong}
        title={t('day.help')}
        value={typed ?? (value && sayDay(value))}
        onFocus={() => setTyped(value)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      <button type="button" class="day-pick" title={t('day.pick')} onClick={() => picker.current?.showPicker?.()}>
        <Icon name="calendar" />
        <span class="unseen">{t('day.pick')}</span>
      </button>
      <input
        ref={picker}
        class="day-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onDay(event.currentTarget.value || null)}
      />
    </span>
  );
}
