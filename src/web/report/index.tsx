import type { ReportPage } from '../../terms/desk.ts';
import { useApi } from '../api/use-api.ts';
import { useTitle } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { useShown } from '../shown.ts';
import { ReportSheet } from './sheet.tsx';
import { shownOf } from './shown-claims.ts';

export interface ReportViewProps {
  readonly reportId: string;
  /** Id of the claim to scroll to and mark, from the address. */
  readonly claim: string | null;
}

/** The view of one report. */
export function ReportView({ reportId, claim }: ReportViewProps) {
  const { data, failure, again } = useApi<ReportPage>(`reports/${encodeURIComponent(reportId)}`);
  useTitle(data?.title || data?.file || t('app.loading'));
  useShown(() => data && shownOf(`report-${reportId.slice(0, 12)}`, data.rows), [data]);
  if (failure && !data) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={10} />;
  return <ReportSheet report={data} claim={claim} isKept />;
}
