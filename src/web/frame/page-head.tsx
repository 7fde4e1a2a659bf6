import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useMeta } from '../desk-context.ts';
import { Actions } from './actions.tsx';

export interface PageHeadProps {
  readonly title: string;
  /** What kind of page it is, above the title. */
  readonly over?: ComponentChildren;
  readonly intro?: ComponentChildren;
}

/** The head of a view: its title, what it shows, and what can be done with it. Also names the browser's tab. */
export function PageHead({ title, over, intro }: PageHeadProps) {
  useTitle(title);
  return (
    <header class="page-head">
      <div>
        {over && <p class="over">{over}</p>}
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {intro && <p class="intro">{intro}</p>}
      </div>
      <Actions />
    </header>
  );
}

/** Names the browser's tab after the view. */
export function useTitle(title: string): void {
  const meta = useMeta();
  useEffect(() => {
    document.title = `${title} – ${meta.title || 'Fogline'}`;
  }, [title, meta.title]);
}
