// The rows as the commands print them: exactly the keys that docs/cli.md promises to programs.
import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { Findings } from '../terms/finding.ts';
import type { DayPicture, PlaceState } from '../terms/picture.ts';
import type { Place } from '../terms/place.ts';
import type { Attribution, Mention, Sentence, Token } from '../terms/sentence.ts';
import type { Span } from '../terms/span.ts';
import { inEnglish } from '../words/index.ts';

/** One line of `fogline extract --json`. */
export function printedReport({ article, control, figures, statements, places, problems }: CodedReport) {
  return {
    file: article.file,
    id: article.reportId,
    url: article.url,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    language: article.language,
    body: article.body,
    problems: problems.map(({ stage, rule, message }) => ({ stage, rule, message })),
    control: control.map(printedControl),
    figures: figures.map(printedFigure),
    statements: statements.map(printedStatement),
    places: places.map(printedPlace),
  };
}

function printedControl(c: ControlClaim) {
  return {
    id: c.id,
    start: c.start,
    end: c.end,
    quote: c.quote,
    in: c.in,
    place: c.place,
    part: c.part,
    party: c.party,
    change: c.change,
    against: c.against,
    km: c.km,
    km_qualifier: c.km_qualifier,
    by: c.by,
    hedged: c.hedged,
    modality: c.modality,
    when: c.when,
    background: c.background,
    rule: c.rule,
  };
}

function printedFigure(c: FigureClaim) {
  return {
    id: c.id,
    start: c.start,
    end: c.end,
    quote: c.quote,
    measure: c.measure,
    value: c.value,
    qualifier: c.qualifier,
    of: c.of,
    unit: c.unit,
    place: c.place,
    by: c.by,
    hedged: c.hedged,
    modality: c.modality,
    when: c.when,
    background: c.background,
    rule: c.rule,
  };
}

function printedStatement(c: StatementClaim) {
  return {
    id: c.id,
    start: c.start,
    end: c.end,
    quote: c.quote,
    act: c.act,
    speaker: c.speaker,
    to: c.to,
    about: c.about,
    that: c.that,
    by: c.by,
    rule: c.rule,
  };
}

function printedPlace(p: Place) {
  return {
    name: p.name,
    kind: p.kind,
    country: p.country,
    lat: p.latDeg,
    lon: p.lonDeg,
    geonameid: p.geonameid,
    precision: p.precision,
    because: p.because,
  };
}

/** One line of `fogline picture --json`. */
export function printedDay({ day, places }: DayPicture) {
  return { day, places: places.map(printedState) };
}

function printedState(s: PlaceState) {
  return {
    place: s.place,
    country: s.country,
    lat: s.latDeg,
    lon: s.lonDeg,
    holder: s.holder,
    status: s.status,
    basis: s.basis,
    confidence: s.confidence,
    since: s.since,
    for: s.for,
    against: s.against,
    because: inEnglish(s.because),
  };
}

/** The object of `fogline ledger --json`. */
export function printedLedger(findings: Findings) {
  return {
    duplicates: findings.duplicates.map(({ origin, copies, because }) => ({
      origin,
      copies,
      because: because.map(inEnglish),
    })),
    lineage: findings.lineage.map(({ claim, place, asserter, chain, drift }) => ({
      claim: inEnglish(claim),
      place,
      asserter,
      chain: chain.map(({ report, attribution, because }) => ({ report, attribution, because: inEnglish(because) })),
      drift: drift.map(inEnglish),
    })),
    alarms: findings.alarms.map(({ report, outlet, asserter, place, because }) => ({
      report,
      outlet,
      asserter,
      place,
      because: inEnglish(because),
    })),
    disputes: findings.disputes.map(({ topic, place, kind, sides, because, settled }) => ({
      topic: inEnglish(topic),
      place,
      kind,
      sides: sides.map(({ says, by, reports, claims }) => ({ says: inEnglish(says), by, reports, claims })),
      because: inEnglish(because),
      settled: settled && { when: settled.when, how: inEnglish(settled.how) },
    })),
    figures: findings.figures.map(({ measure, of, place, window, low, high, rows, flags }) => ({
      measure,
      of,
      place,
      window,
      low,
      high,
      rows: rows.map(({ report, value, qualifier, by, because }) => ({
        ...{ report, value, qualifier, by },
        because: inEnglish(because),
      })),
      flags: flags.map(inEnglish),
    })),
    independent: findings.independent.map(({ claim, place, voices, count, reports, because }) => ({
      claim: inEnglish(claim),
      place,
      voices,
      count,
      reports,
      because: inEnglish(because),
    })),
  };
}

/** One line of `fogline parse --json`. */
export function printedSentence(file: string, { start, end, tokens, mentions, attributions }: Sentence) {
  return {
    file,
    start,
    end,
    tokens: tokens.map(printedToken),
    mentions: mentions.map(printedMention),
    attributions: attributions.map(printedAttribution),
  };
}

function printedToken({ start, end, text, lemma, upos, features, head, deprel }: Token) {
  return { start, end, text, lemma, upos, features, head, deprel };
}

function printedMention({ start, end, text, kind, confidence }: Mention) {
  return { start, end, text, kind, confidence };
}

function printedAttribution({ source, cue, content, confidence }: Attribution) {
  return { source: source && ends(source), cue: cue && ends(cue), content: content.map(ends), confidence };
}

function ends({ start, end }: Span): [number, number] {
  return [start, end];
}
