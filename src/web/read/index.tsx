import { useEffect, useState } from 'preact/hooks';
import type { ReadAnswer } from '../../terms/desk.ts';
import { apiUrl, Failure, post } from '../api/api.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useMeta } from '../desk-context.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { ReportSheet } from '../report/sheet.tsx';
import { shownOf } from '../report/shown-claims.ts';
import { useShown } from '../shown.ts';
import { takeDropped } from './dropped.ts';
import { addressIn, tooLarge, tooLong } from './given.ts';
import './read.css';

/** Paste or drop a report, or give an address, and see it read. */
export function ReadView() {
  const { query } = useAddress();
  const { canKeep } = useMeta();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [note, setNote] = useState<string | null>(null);
  useShown(() => answer && shownOf('read', answer.report.rows), [answer]);

  const read = async (asked: Promise<ReadAnswer>) => {
    setNote(null);
    setFailure(null);
    setBusy(true);
    try {
      setAnswer(await asked);
    } catch (cause) {
      setFailure(cause instanceof Failure ? cause : new Failure('broken', String(cause)));
    } finally {
      setBusy(false);
    }
  };
  const readText = (given: string) => {
    if (given.trim() === '') return setNote(t('read.nothing'));
    if (tooLong(given)) return setNote(t('read.tooLong'));
    const url = addressIn(given);
    void read(post(apiUrl('read'), JSON.stringify(url ? { url } : { text: given }), 'application/json'));
  };
  // A file goes as it is: only its bytes tell how its letters are written.
  const readFile = (file: File | undefined) => {
    if (!file) return;
    if (tooLarge(file)) return setNote(t('read.tooLong'));
    void read(post(apiUrl('read', { name: file.name }), file, 'application/octet-stream'));
  };
  useEffect(() => takeDropped(readFile), []);
  return (
    <div class="read">
      <PageHead title={t('read.title')} intro={t(canKeep ? 'read.introKeep' : 'read.intro')} />
      <form
        class="read-form"
        onSubmit={(event) => {
          event.preventDefault();
          readText(text);
        }}
      >
        <label>
          <span>{t('read.label')}</span>
          <textarea
            rows={9}
            dir="auto"
            spellcheck={false}
            value={text}
            placeholder={t('read.example')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="read-acts">
          <button type="submit" class="button" disabled={isBusy}>
            {t(isBusy ? 'read.busy' : 'read.go')}
          </button>
          <label class="button read-file">
            {t('read.file')}
            <input
              type="file"
              class="unseen"
              accept=".txt,.md,.html,.htm,.pdf,.eml,.json,.xml,text/*"
              disabled={isBusy}
              onChange={(event) => readFile(event.currentTarget.files?.[0])}
            />
          </label>
        </div>
        <p role="alert" class="read-note">
          {note}
        </p>
      </form>
      {isBusy && <Skeleton lines={8} />}
      {failure && !isBusy && <ErrorNote failure={failure} />}
      {answer && !isBusy && !failure && (
        <>
          <p class="read-kept" role="status">
            {answer.kept ? (
              <>
                {t('read.kept')} <a href={hrefTo('report', answer.report.reportId)}>{t('read.openKept')}</a>
              </>
            ) : (
              t('read.notKept')
            )}
          </p>
          <ReportSheet report={answer.report} claim={query.claim ?? null} isKept={answer.kept} />
        </>
      )}
    </div>
  );
}
