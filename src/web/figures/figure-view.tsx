import { useRef } from 'preact/hooks';
import type { FigureLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useApi } from '../api/use-api.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { Quotes } from '../parts/quotes.tsx';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { useShown } from '../shown.ts';
import { sayMeasure, sayRange, sayWindow } from './figure-words.ts';
import { RangePlot } from './range-plot.tsx';
import { shownOfFigures } from './shown-figures.ts';

/** One figure: its plot, and every telling in its own words. */
export function FigureView({ figureId }: { readonly figureId: string }) {
  const { query } = useAddress();
  const { data, failure, again } = useApi<FigureLine>(`figures/${encodeURIComponent(figureId)}`, {
    day: query.day,
    known: query.known,
  });
  const page = useRef<HTMLDivElement>(null);
  useShown(() => data && shownOfFigures([data], () => page.current?.querySelector('svg.plot') ?? null), [data]);
  if (failure) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div ref={page}>
      <PageHead
        title={`${sayMeasure(data)}: ${sayRange(data)}`}
        over={<a href={hrefTo('figures')}>{t('nav.figures')}</a>}
        intro={
          <>
            <bdi>{data.place ?? t('figure.notPlaced')}</bdi>
            {data.window && (
              <>
                {' · '}
                <bdi>{sayWindow(data.window)}</bdi>
              </>
            )}
          </>
        }
      />
      <RangePlot figure={data} isAlone />
      <section class="block">
        <h2>{t('place.claims')}</h2>
        <Quotes claims={data.rows.map(({ claim }) => claim)} first={20} />
      </section>
    </div>
  );
}
