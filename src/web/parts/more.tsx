import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { useIsPrinting } from './printing.ts';

/** So many come at a click: a list of thousands is never drawn at once. */
const AT_ONCE = 200;
/** Nobody prints more of one list. */
const PRINTED_MOST = 500;

/** A list of which the first few stand, the others a click away, or several where they are many; on paper all stand. */
export function More({ first, children }: { readonly first: number; readonly children: readonly ComponentChildren[] }) {
  const [further, setFurther] = useState(0);
  const shown = useIsPrinting() ? PRINTED_MOST : first + further;
  const rest = children.length - shown;
  const hasMore = children.length > first;
  return (
    <>
      {children.slice(0, shown)}
      {hasMore && (
        <li class="more">
          <button
            type="button"
            class="button is-quiet"
            aria-expanded={rest <= 0}
            onClick={() => setFurther(rest > 0 ? further + AT_ONCE : 0)}
          >
            {rest <= 0 ? t('act.fewer') : rest > AT_ONCE ? t('act.showMore') : t('act.showAll', { count: rest })}
          </button>
        </li>
      )}
    </>
  );
}
