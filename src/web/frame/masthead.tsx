import { useContext, useEffect, useRef } from 'preact/hooks';
import { hrefTo, goTo, current } from '../address/history.ts';
import { elsewhere, type View } from '../address/address.ts';
import { useAddress, useAddressAtOnce } from '../address/use-address.ts';
import { MetaContext } from '../desk-context.ts';
import type { DeskMeta } from '../../terms/desk.ts';
import { sayCoverage } from '../i18n/format.ts';
import { spoken, t, type Key } from '../i18n/i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { LiveNote } from './live-note.tsx';
import { SettingsBar } from './settings-bar.tsx';
import type { Settings } from './settings.ts';

const NAV = ['situation', 'map', 'places', 'disputes', 'figures', 'asserters', 'timeline', 'read'] as const;

/** The tab that a view of one thing belongs to. */
const PARENT: Partial<Record<View, View>> = {
  place: 'places',
  dispute: 'disputes',
  figure: 'figures',
  asserter: 'asserters',
};

/** What is covered, in the reader's language where the browser knows how; else as the server says it. */
function coverageOf(meta: DeskMeta | null): string {
  const { country, firstKnown, lastKnown, title } = meta ?? {};
  const isWhole = spoken() !== 'en' && country && firstKnown && lastKnown;
  return (isWhole && sayCoverage(country, firstKnown, lastKnown)) || (title ?? '');
}

/** Name, coverage, search and settings; below them the views. */
export function Masthead({ settings }: { readonly settings: Settings }) {
  const meta = useContext(MetaContext);
  const { view } = useAddressAtOnce();
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the views run off to the side: the one in front is brought into sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [view]);
  return (
    <header class="masthead">
      <div class="masthead-row">
        <a class="brand" href={hrefTo('situation')}>
          Fogline
        </a>
        <p class="coverage">
          <bdi>{coverageOf(meta)}</bdi>
        </p>
        <SearchBox />
        <SettingsBar settings={settings} />
      </div>
      <div class="nav-row">
        <nav class="nav" ref={nav} aria-label={t('nav.label')}>
          <ul>
            {NAV.map((name) => (
              <li key={name}>
                <a href={hrefTo(name)} aria-current={(PARENT[view] ?? view) === name ? 'page' : undefined}>
                  {t(`nav.${name}` satisfies Key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LiveNote />
      </div>
    </header>
  );
}

function SearchBox() {
  const { query } = useAddress();
  return (
    <form
      class="search-box"
      role="search"
      action={hrefTo('search')}
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        goTo(elsewhere(current(), 'search', null, { q: q || null }));
      }}
    >
      <label class="unseen" for="search-box">
        {t('nav.search')}
      </label>
      <Icon name="search" />
      <input
        id="search-box"
        name="q"
        type="search"
        placeholder={t('nav.search')}
        defaultValue={query.q ?? ''}
        dir="auto"
      />
    </form>
  );
}
