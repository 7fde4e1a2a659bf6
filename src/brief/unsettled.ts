import type { Findings } from '../terms/finding.ts';
import type { DayPicture } from '../terms/picture.ts';
import { inEnglish } from '../words/index.ts';
import { count } from './wording.ts';

/** What could not be placed, dated or decided, each with the reason. */
export function unsettled(findings: Findings, now: DayPicture | undefined): { what: string; why: string }[] {
  const adrift = [...findings.places.values()].filter((place) => place.latDeg === null);
  const unknown = (now?.places ?? []).filter((state) => state.status === 'unknown');
  const undated = findings.reports.filter((card) => card.published === null);
  return [
    ...adrift.map((place) => ({ what: place.name, why: `not located: ${place.because}` })),
    ...unknown.map((state) => ({ what: state.place, why: inEnglish(state.because) })),
    ...undated.map((card) => ({ what: card.report, why: 'the page states no day of publication' })),
    ...(findings.reports.length > 0 && findings.control.length === 0
      ? [
          {
            what: 'control of places',
            why: `${count(findings.reports.length, 'report')} read, no claim of control found`,
          },
        ]
      : []),
  ];
}
