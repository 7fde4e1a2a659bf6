import { endOfDay, publishedMs } from '../../terms/day.ts';
import { answer } from './answer.ts';
import type { Engine } from './engine.ts';
import type { CodedReport } from '../../terms/coded.ts';
import type { Findings } from '../../terms/finding.ts';
import { finderOf } from './finder.ts';
import { keepFew } from './keep-few.ts';
import { meta, type ServerFacts } from './meta.ts';
import type { Question } from './question.ts';
import { asRead, relatedTo } from './report-page.ts';
import { openView, type View } from './view.ts';

/** Claims in all views of earlier states of knowledge that are kept at once, each with all claims known by then: 300 MB. */
const CLAIMS_KEPT = 120_000;
/** As many as a reader sweeps over with the slider. */
const MOST_VIEWS = 24;

/** One state of the store, ready to be asked. Answers are plain data; the same question gives the same answer. */
export interface Desk {
  /** The answer, or null where one thing was asked for that is not there. */
  readonly ask: (question: Question) => object | null;
  /** Does a little of what a later question would wait for; returns whether some is left. Asking never needs it. */
  readonly prepare: () => boolean;
  /** What the present rests on. */
  readonly findings: () => Findings;
}

/**
 * Makes a desk over some reports. Each state of knowledge, the present too, is concluded when it is first asked for.
 * @param facts.today the day of an empty desk, `YYYY-MM-DD`
 * @param kept what was concluded from these reports before; null to conclude it
 */
export function makeDesk(
  reports: readonly CodedReport[],
  engine: Engine,
  facts: ServerFacts & { readonly today: string },
  kept: Findings | null = null,
): Desk {
  const once = [...new Map(reports.map((coded) => [coded.article.reportId, coded])).values()];
  let made: View | null = null;
  const present = () => (made ??= openView(once, kept ?? concluded(once, engine), engine.draw));
  const viewAt = openPast(once, present, engine);

  return {
    findings: () => present().findings,
    prepare: () => finderOf(present()).takeSome(),
    ask(question) {
      if (question.about === 'meta') return meta(present(), facts);
      if (question.about === 'pasted') return pasted(question, present(), engine);
      const view = question.known === undefined ? present() : viewAt(momentMs(question.known));
      const day = question.day ?? view.lastDay ?? present().lastDay ?? facts.today;
      return answer(question, view, { day, known: question.known ?? null });
    },
  };
}

/** A moment in milliseconds: a day counts to its end; an hour without a zone is UTC. */
function momentMs(moment: string): number {
  if (moment.length === 10) return endOfDay(moment);
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(moment) ? moment : `${moment}Z`);
}

/** Concludes from some reports at once. */
function concluded(reports: readonly CodedReport[], engine: Engine): Findings {
  const state = engine.open();
  state.add(reports);
  return state.findings();
}

/**
 * What was known at moments (in milliseconds). Moments between which nothing was published share a view, and a later one
 * is concluded from the one before, as a slider asks for them.
 */
function openPast(reports: readonly CodedReport[], present: () => View, engine: Engine): (until: number) => View {
  const dated = reports
    .flatMap((coded) => ({ coded, at: publishedMs(coded.article) ?? Infinity }))
    .sort((a, b) => a.at - b.at);
  const claims = reports.reduce((n, c) => n + c.control.length + c.figures.length + c.statements.length, 0);
  const fit = Math.floor(CLAIMS_KEPT / Math.max(1, claims));
  const views = keepFew<View>(Math.min(MOST_VIEWS, Math.max(1, fit)));
  let last = { state: engine.open(), count: 0 };
  return (until) => {
    const there = dated.filter(({ at }) => at <= until).map(({ coded }) => coded);
    const count = there.length;
    if (count === reports.length) return present();
    return views(`${count}`, () => {
      if (count < last.count) last = { state: engine.open(), count: 0 };
      last.state.add(there.slice(last.count));
      last = { ...last, count };
      return openView(there, last.state.findings(), engine.draw);
    });
  };
}

/** What reading one report gave, told beside what is known already. */
function pasted(question: Extract<Question, { about: 'pasted' }>, present: View, engine: Engine) {
  const { coded, originalBytes, kept } = question;
  const alone = openView([coded], concluded([coded], engine), engine.draw);
  return { report: { ...asRead(coded, alone, originalBytes), related: relatedTo(coded, present) }, kept };
}
