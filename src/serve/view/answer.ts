import type { Moment, Page } from '../../terms/desk.ts';
import { addDays } from '../../terms/day.ts';
import { asserterLines, asserterPage } from './asserters.ts';
import { claimsThat, isSaidBy } from './claim-list.ts';
import { disputeLine, disputesBy, isOpen } from './dispute-line.ts';
import { disputePage } from './dispute-page.ts';
import { type Event, eventLine, eventsOf } from './event-line.ts';
import { figureIdOf, figureLine, figuresBy } from './figure-line.ts';
import { pageOf } from './paging.ts';
import { placeLines } from './place-line.ts';
import { placePage } from './place-page.ts';
import type { EventFilter, PlaceFilter, Question } from './question.ts';
import { reportPage } from './report-page.ts';
import { hasAll, reportsThat, wordsIn } from './report-list.ts';
import { searchPage } from './search.ts';
import { situation } from './situation.ts';
import type { View } from './view.ts';

/** The questions that one view answers. */
export type ViewQuestion = Exclude<Question, { about: 'meta' | 'pasted' }>;

/** Answers a question from a view as of a moment; null where it asks for one thing that is not there. */
export function answer(question: ViewQuestion, view: View, moment: Moment): object | null {
  const { day } = moment;
  switch (question.about) {
    case 'situation':
      return situation(view, { ...moment, since: question.since ?? addDays(day, -1) });
    case 'places':
      return pageOf(placesThat(question.filter, view, day), question, (line) => line);
    case 'place':
      return placePage(question.id, view, moment);
    case 'disputes':
      return pageOf(disputesThat(question, view, day), question, (dispute) => disputeLine(dispute, view, day));
    case 'dispute':
      return disputePage(question.id, view);
    case 'figures':
      return figuresThat(question, view, day);
    case 'figure': {
      const series = view.findings.figures.find((one) => figureIdOf(one) === question.id);
      return series ? figureLine(series, view) : null;
    }
    case 'asserters':
      return pageOf(asserterLines(view), question, (line) => line);
    case 'asserter':
      return asserterPage(question.id, view);
    case 'timeline':
      return pageOf(eventsThat(question.filter, view), question, (event) => eventLine(event, view));
    case 'claims':
      return pageOf(claimsThat(question.filter, view), question, (card) => card);
    case 'claim':
      return view.cards([question.id])[0] ?? null;
    case 'reports':
      return pageOf(reportsThat(question.filter, view), question, (line) => line);
    case 'report':
      return reportPage(question.id, view, question.originalBytes ?? 0);
    case 'search':
      return searchPage(question.filter, view, question, day);
  }
}

function placesThat({ status, party, q }: PlaceFilter, view: View, day: string) {
  const words = wordsIn(q ?? '');
  return placeLines(view, day).filter(
    (line) =>
      (status === undefined || line.status === status) &&
      (party === undefined || line.side === party) &&
      hasAll(`${line.place} ${view.findings.places.get(line.placeId)?.canonical ?? ''}`, words),
  );
}

function disputesThat({ open, place }: Extract<Question, { about: 'disputes' }>, view: View, day: string) {
  const placeId = place === undefined ? undefined : view.placeIdOf(place);
  return disputesBy(view, day).filter(
    (dispute) =>
      (open === undefined || isOpen(dispute, day) === open) && (placeId === undefined || dispute.placeId === placeId),
  );
}

function figuresThat(question: Extract<Question, { about: 'figures' }>, view: View, day: string): Page<object> {
  const { measure, place } = question;
  const placeId = place === undefined ? undefined : view.placeIdOf(place);
  const series = figuresBy(view, day).filter((one) => measure === undefined || one.measure === measure);
  if (placeId === undefined) return pageOf(series, question, (one) => figureLine(one, view));
  const there = series.map((one) => figureLine(one, view)).filter((line) => line.placeId === placeId);
  return pageOf(there, question, (line) => line);
}

function eventsThat({ from, to, place, party, asserter, change }: EventFilter, view: View): Event[] {
  const placeId = place === undefined ? undefined : view.placeIdOf(place);
  return eventsOf(view).filter(({ day, tellings }) => {
    const first = tellings[0]!;
    return (
      (from === undefined || day >= from) &&
      (to === undefined || day <= to) &&
      (placeId === undefined || first.placeId === placeId) &&
      (party === undefined || first.sides.includes(party)) &&
      (change === undefined || first.change === change) &&
      (asserter === undefined || tellings.some((t) => t.voice === asserter || isSaidByIn(asserter, t.claimId, view)))
    );
  });
}

function isSaidByIn(asserter: string, claimId: string, view: View): boolean {
  const [card] = view.cards([claimId]);
  return card !== undefined && (card.byIds.includes(asserter) || isSaidBy(asserter, card, view));
}
