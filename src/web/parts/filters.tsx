import type { ComponentChildren } from 'preact';
import type { Key, Patch } from '../address/address.ts';
import { change } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { t } from '../i18n/i18n.ts';
import { DayInput } from './day-input.tsx';

/** A row of filters; each writes itself into the address. */
export function Filters({ keys, children }: { readonly keys: readonly Key[]; readonly children: ComponentChildren }) {
  const { query } = useAddress();
  const isFiltered = keys.some((key) => query[key] !== undefined);
  return (
    <form class="filters" role="search" aria-label={t('filter.label')} onSubmit={(event) => event.preventDefault()}>
      {children}
      {isFiltered && (
        <button
          type="button"
          class="button is-quiet"
          onClick={() => change(Object.fromEntries(keys.map((key) => [key, null])) as Patch)}
        >
          {t('act.clearAll')}
        </button>
      )}
    </form>
  );
}

export interface ChoiceProps {
  readonly name: Key;
  readonly label: string;
  readonly options: readonly (readonly [value: string, says: string])[];
  /** What choosing nothing is called. */
  readonly any?: string;
}

/** One choice among few. A value of the address that is not among them stays choosable. */
export function Choice({ name, label, options, any = t('filter.any') }: ChoiceProps) {
  const { query } = useAddress();
  const value = query[name] ?? '';
  const isKnown = value === '' || options.some(([option]) => option === value);
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => change({ [name]: event.currentTarget.value || null })}>
        <option value="">{any}</option>
        {options.map(([option, says]) => (
          <option key={option} value={option}>
            {says}
          </option>
        ))}
        {!isKnown && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}

/** A text; taken when the reader leaves the field or presses Enter. */
export function TextField({ name, label }: { readonly name: Key; readonly label: string }) {
  const { query } = useAddress();
  return (
    <label class="filter">
      <span>{label}</span>
      <input
        key={query[name] ?? ''}
        type="search"
        dir="auto"
        defaultValue={query[name] ?? ''}
        onChange={(event) => change({ [name]: event.currentTarget.value.trim() || null })}
      />
    </label>
  );
}

export function DayField({ name, label }: { readonly name: Key; readonly label: string }) {
  const { query } = useAddress();
  return (
    <div class="filter">
      <span aria-hidden="true">{label}</span>
      <DayInput value={query[name] ?? ''} label={label} onDay={(day) => change({ [name]: day })} />
    </div>
  );
}
