import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';

/** A list of which the first few stand, the others a click away. */
export function More({ first, children }: { readonly first: number; readonly children: readonly ComponentChildren[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const rest = children.length - first;
  return (
    <>
      {isWhole || rest <= 0 ? children : children.slice(0, first)}
      {rest > 0 && (
        <li class="more">
          <button type="button" class="button is-quiet" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t('act.fewer') : t('act.showAll', { count: rest })}
          </button>
        </li>
      )}
    </>
  );
}
