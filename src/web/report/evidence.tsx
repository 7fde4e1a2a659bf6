import type { ReportLine, ReportPage } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { sayDay, sayMoment, sayNumber } from '../i18n/format.ts';
import { hasCode, spoken, t, tCode } from '../i18n/i18n.ts';
import { daysInWords } from '../parts/days-in-words.ts';
import { Repairs } from './mended.tsx';

/** Where the report comes from and what was done to it: bytes, hash, repairs, furniture. `isKept` is false for one only read in passing. */
export function Evidence({ report, isKept }: { readonly report: ReportPage; readonly isKept: boolean }) {
  return (
    <section class="report-evidence" aria-labelledby="evidence">
      <h2 id="evidence">{t('report.evidence')}</h2>
      <dl>
        <div>
          <dt>{t('report.hash')}</dt>
          <dd>
            <code class="hash">{report.reportId}</code>
          </dd>
        </div>
        <div>
          <dt>{t('report.file')}</dt>
          <dd>
            <bdi>{report.file}</bdi>,{' '}
            {t('report.bytes', { count: report.originalBytes, n: sayNumber(report.originalBytes) })}
            {isKept && (
              <>
                {' · '}
                <a href={`/api/v1/reports/${encodeURIComponent(report.reportId)}/original`} download>
                  {t('report.download')}
                </a>
              </>
            )}
          </dd>
        </div>
        {report.url && (
          <div>
            <dt>{t('report.address')}</dt>
            <dd>
              <Address url={report.url} />
            </dd>
          </div>
        )}
        {report.listed.length > 0 && (
          <div>
            <dt>{t('report.listed')}</dt>
            <dd>
              <ul class="inline-list">
                {report.listed.map((name) => (
                  <li key={name} dir="auto">
                    {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {report.tags.length > 0 && (
          <div>
            <dt>{t('report.tags')}</dt>
            <dd>
              <ul class="inline-list">
                {report.tags.map((tag) => (
                  <li key={tag}>
                    <a href={hrefTo('search', null, { q: tag })} dir="auto">
                      {tag}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <Problems of={report.problems} />
      <Repairs report={report} />
      <Furniture of={report.furniture} />
    </section>
  );
}

/** Only web addresses become links: a page may call anything its address. */
function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} rel="noreferrer noopener nofollow" target="_blank" dir="ltr">
      {url}
    </a>
  );
}

function Problems({ of }: { readonly of: ReportPage['problems'] }) {
  if (of.length === 0) return null;
  return (
    <details class="problems" open>
      <summary>{t('report.problems', { count: of.length })}</summary>
      <ul>
        {of.map(({ rule, message }, i) => (
          <li key={i} class={isRepair(rule) ? 'is-repair' : undefined}>
            <b>{tCode('problem', rule)}</b>{' '}
            {(spoken() === 'en' || !hasCode('problem', rule)) && (
              <span lang="en" dir="ltr">
                {daysInWords(message)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says whether a problem is an encoding that was broken and repaired. */
export function isRepair(rule: string): boolean {
  return rule.includes('mojibake') || rule.includes('repaired');
}

function Furniture({ of }: { readonly of: ReportPage['furniture'] }) {
  if (of.length === 0) return null;
  return (
    <details class="furniture">
      <summary>{t('report.furniture', { count: of.length })}</summary>
      <p class="soft">{t('report.furnitureHelp')}</p>
      <ul>
        {of.map(({ text, rule }, i) => (
          <li key={i}>
            <span dir="auto">{text}</span>{' '}
            <code class="soft" lang="en">
              {rule}
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Reports in a list, each with its outlet and day. */
export function ReportList({ reports }: { readonly reports: readonly ReportLine[] }) {
  return (
    <ul class="report-list">
      {reports.map((report) => (
        <li key={report.reportId}>
          <a href={hrefTo('report', report.reportId)} dir="auto" lang={report.language ?? undefined}>
            {report.title || report.file}
          </a>
          <span class="soft">
            {' '}
            <bdi>{report.outlet ?? t('claim.noOutlet')}</bdi>
            {' · '}
            {report.publishedAt
              ? sayMoment(report.publishedAt)
              : report.published
                ? sayDay(report.published)
                : t('claim.noDate')}
          </span>
        </li>
      ))}
    </ul>
  );
}
