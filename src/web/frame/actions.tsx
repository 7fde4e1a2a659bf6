import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { whatIsShown } from '../shown.ts';
import type { ExportFormat } from '../export/index.ts';
import { announce } from './announce.ts';

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(t('act.copied'));
  } catch {
    announce(t('act.notCopied'));
  }
}

async function share(): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: location.href });
  } catch {
    // The reader closed the sheet again.
  }
}

/** What can be done with any view: copy its link, share it, print it, take its data along. */
export function Actions() {
  return (
    <div class="actions">
      <button type="button" class="button is-quiet" onClick={() => void copyLink()}>
        <Icon name="link" />
        {t('act.copy')}
      </button>
      {'share' in navigator && (
        <button type="button" class="button is-quiet" onClick={() => void share()}>
          <Icon name="share" />
          {t('act.share')}
        </button>
      )}
      <button type="button" class="button is-quiet" onClick={() => print()}>
        <Icon name="print" />
        {t('act.print')}
      </button>
      <ExportMenu />
    </div>
  );
}

/** The formats that fit what is shown; which they are is asked when the menu opens. */
function ExportMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  // Null until it is known which: "nothing to export" must not flash by.
  const [formats, setFormats] = useState<readonly ExportFormat[] | null>(null);

  async function open() {
    const shown = whatIsShown();
    if (!menu.current?.open) return setFormats(null);
    if (!shown) return setFormats([]);
    const { formatsOf } = await import('../export/index.ts');
    setFormats(formatsOf(shown));
  }

  async function save(format: ExportFormat) {
    const shown = whatIsShown();
    menu.current!.open = false;
    try {
      if (!shown) throw new Error('Nothing is shown');
      if (shown.whole) announce(t('act.exporting', { format: format.toUpperCase() }));
      const rows = await (await import('../export/index.ts')).exportShown(format, shown);
      const values = { format: format.toUpperCase() };
      announce(rows === null ? t('act.exported', values) : t('act.exportedRows', { ...values, count: rows }));
    } catch {
      announce(t('act.notExported', { format: format.toUpperCase() }));
    }
  }

  return (
    <details class="menu" ref={menu} onToggle={() => void open()}>
      <summary class="button is-quiet">
        <Icon name="save" />
        {t('act.export')}
      </summary>
      <ul class="menu-list">
        {formats?.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void save(format)}>
              {t('act.exportAs', { format: format.toUpperCase() })}
            </button>
          </li>
        ))}
        {formats?.length === 0 && <li class="meta">{t('act.nothingToExport')}</li>}
      </ul>
    </details>
  );
}
