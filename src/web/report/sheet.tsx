import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReportPage } from '../../terms/desk.ts';
import { change } from '../address/history.ts';
import { Actions } from '../frame/actions.tsx';
import { sayDay, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { ClaimIndex } from './claim-index.tsx';
import { CodingCard } from './coding-card.tsx';
import { Evidence, isRepair, ReportList } from './evidence.tsx';
import { paragraphsOf, runsOf } from './highlight.ts';
import { MarkedText, type Numbered } from './marked-text.tsx';
import './report.css';

export interface SheetProps {
  readonly report: ReportPage;
  /** Claim to scroll to and mark, from the address. */
  readonly claim: string | null;
  /** False for a report that was only read in passing: its bytes are not there to be fetched. */
  readonly isKept: boolean;
}

/** A report as read: the article with its claims marked in place, how each is coded, and the evidence under it. */
export function ReportSheet({ report, claim, isKept }: SheetProps) {
  const claims = useMemo(() => inOrder(report), [report]);
  const byId = useMemo(() => new Map(claims.map((each) => [each.claim.id, each])), [claims]);
  const [looked, setLooked] = useState(claim);
  const text = useRef<HTMLElement>(null);
  useEffect(() => setLooked(claim), [claim]);
  useEffect(() => {
    if (!claim) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const head = text.current?.querySelector(`[data-claims~="${CSS.escape(claim)}"]`);
    head?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  }, [claim, report]);

  const close = () => {
    setLooked(null);
    change({ claim: null }, { replace: true });
  };
  const passage = (name: 'headline' | 'body' | 'caption', words: string) => {
    const marks = claims.filter((each) => each.claim.in === name).map((each) => each.claim);
    return { text: words, runs: runsOf(words, marks), claims: byId, chosen: looked, onLook: setLooked };
  };
  const body = { ...passage('body', report.body), repairs: report.repairs };
  const caption = passage('caption', report.caption);
  const language = report.language ?? undefined;
  // A report read in passing stands under the page's own title.
  const Title = isKept ? 'h1' : 'h2';
  const chosen = looked === null ? undefined : byId.get(looked);
  return (
    <article class="report" ref={text}>
      <header class="report-head">
        <div class="report-over">
          <p class="report-outlet">
            <b dir="auto">{report.outlet ?? t('claim.noOutlet')}</b> · <When report={report} /> ·{' '}
            {t('report.minutes', { count: report.readingMinutes })}
            {report.views !== null && <> · {t('report.views', { count: report.views })}</>}
          </p>
          {isKept && <Actions />}
        </div>
        <Title dir="auto" lang={language} class="report-title">
          {report.title ? <MarkedText {...passage('headline', report.title)} /> : report.file}
        </Title>
        <p class="report-byline" dir="auto" lang={language}>
          {[report.byline, report.dateline].filter(Boolean).join(' · ')}
        </p>
        {report.problems.some(({ rule }) => isRepair(rule)) && <p class="report-repaired">{t('report.repaired')}</p>}
        {report.language && report.language !== 'en' && <p class="report-repaired">{t('report.notEnglish')}</p>}
      </header>
      <div class="report-text" lang={language}>
        {report.body === '' && <p class="soft">{t('report.noText')}</p>}
        {paragraphsOf(report.body).map((part) => (
          <p key={part.start} dir="auto">
            <MarkedText {...body} part={part} />
          </p>
        ))}
        {report.caption && (
          <aside class="report-caption" aria-label={t('report.caption')}>
            {paragraphsOf(report.caption).map((part) => (
              <p key={part.start} dir="auto">
                <MarkedText {...caption} part={part} />
              </p>
            ))}
          </aside>
        )}
      </div>
      <div class="report-coding">
        <div class="coding-now" aria-live="polite">
          {chosen ? (
            <CodingCard {...chosen} onClose={close} />
          ) : (
            claims.length > 0 && <p class="soft">{t('report.pick')}</p>
          )}
        </div>
        <details class="claim-list" open>
          <summary>{t('report.claims', { count: claims.length })}</summary>
          <ClaimIndex claims={claims} chosen={looked} />
        </details>
      </div>
      <footer class="report-foot">
        <Evidence report={report} isKept={isKept} />
        {report.copies.length > 0 && (
          <section aria-labelledby="copies">
            <h2 id="copies">{t('report.copies')}</h2>
            <ReportList reports={report.copies} />
          </section>
        )}
        {report.related.length > 0 && (
          <section aria-labelledby="related">
            <h2 id="related">{t('report.related')}</h2>
            <ReportList reports={report.related} />
          </section>
        )}
      </footer>
    </article>
  );
}

function When({ report: { publishedAt, published, updatedAt } }: { readonly report: ReportPage }) {
  const when = publishedAt ?? published;
  return (
    <>
      {when ? <time dateTime={when}>{publishedAt ? sayMoment(publishedAt) : sayDay(when)}</time> : t('claim.noDate')}
      {updatedAt && (
        <> ({t('report.updated', { when: updatedAt.length > 10 ? sayMoment(updatedAt) : sayDay(updatedAt) })})</>
      )}
    </>
  );
}

/** Claims numbered as a reader meets them: headline, then body, then captions. */
function inOrder({ rows }: ReportPage): Numbered[] {
  const order = { headline: 0, body: 1, caption: 2 };
  return [...rows]
    .sort((a, b) => order[a.in] - order[b.in] || a.start - b.start || a.end - b.end)
    .map((claim, i) => ({ claim, number: i + 1 }));
}
