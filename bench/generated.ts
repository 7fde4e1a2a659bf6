// Scores pictures of generated wars against their truth: a check that nothing is tuned to the two sample streams.
//   tsx bench/generated.ts [--seeds 1,2,3,4,5] [--reports 3000] [--misread]
// With --misread reports are vague and the reader errs as often as ours does on reports it was not made for.
import { parseArgs } from 'node:util';
import { picture } from '../src/picture/index.ts';
import { reconcile } from '../src/reconcile/index.ts';
import type { DayPicture, PlaceState } from '../src/terms/picture.ts';
import { latestClaimWins, mostOutletsWin } from './baselines.ts';
import { ACTORS } from './generate-claims.ts';
import { generateStream, type GeneratedStream } from './generate-reports.ts';

/** Shares in [0, 1]: of place-days with an answer, of answers that are wrong, of fights seen; and the calibration error. */
export interface GeneratedScores {
  readonly stated: number;
  readonly wrongOfStated: number;
  readonly contestedRecall: number;
  readonly contestedPrecision: number;
  readonly calibrationError: number;
  readonly duplicatesF1: number;
}

const REPORTS_PER_DAY = 60;
const PLACES = 60;

/** Makes a war from a seed and scores ours, and the two simple ways, on it. */
export function scoreGenerated(
  seed: number,
  reports: number,
  isMisread = false,
): Readonly<Record<string, GeneratedScores>> {
  const stream = generateStream({ seed, reports, reportsPerDay: REPORTS_PER_DAY, places: PLACES, isMisread });
  const findings = reconcile(stream.reports);
  const [from, to] = [stream.war.days[0]!, stream.war.days.at(-1)!];
  const copies = findings.duplicates.flatMap((g) => g.copies.map((copy) => `${copy}|${g.origin}`));
  const right = copies.filter((pair) => {
    const [copy, origin] = pair.split('|');
    return stream.originOf.get(`${copy}.txt`) === `${origin}.txt`;
  });
  const duplicatesF1 = (2 * right.length) / (copies.length + stream.originOf.size);
  return {
    ours: { ...scorePictures(stream, picture(findings, { from, to })), duplicatesF1 },
    'latest claim': { ...scorePictures(stream, latestClaimWins(findings, from, to)), duplicatesF1 },
    'most outlets': { ...scorePictures(stream, mostOutletsWin(findings, from, to)), duplicatesF1 },
  };
}

function scorePictures(
  { war }: GeneratedStream,
  pictures: readonly DayPicture[],
): Omit<GeneratedScores, 'duplicatesF1'> {
  const nameOf = new Map(ACTORS.map((a) => [a.actorId, a.name]));
  const answers: { readonly confidence: number; readonly isRight: boolean }[] = [];
  let placeDays = 0;
  let fights = 0;
  let seen = 0;
  let called = 0;
  pictures.forEach(({ places }, day) => {
    const states = new Map<string, PlaceState>(places.map((state) => [state.placeId, state]));
    war.places.forEach(({ placeId }, i) => {
      const truth = war.truth[i]![day]!;
      const state = states.get(placeId);
      placeDays++;
      if (state?.holder)
        answers.push({ confidence: state.confidence, isRight: state.holder === nameOf.get(truth.holder) });
      if (truth.isContested) fights++;
      if (state?.status === 'contested') called++;
      if (truth.isContested && state?.status === 'contested') seen++;
    });
  });
  return {
    stated: answers.length / placeDays,
    wrongOfStated: answers.filter((a) => !a.isRight).length / answers.length,
    contestedRecall: seen / fights,
    contestedPrecision: seen / called,
    calibrationError: calibrationError(answers),
  };
}

/** Mean gap between confidence and the share that is right, over ten bins. */
function calibrationError(answers: readonly { readonly confidence: number; readonly isRight: boolean }[]): number {
  const gaps = new Array<number>(10).fill(0);
  for (const { confidence, isRight } of answers)
    gaps[Math.min(9, Math.floor(confidence * 10))]! += confidence - Number(isRight);
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / answers.length;
}

if (process.argv[1]?.endsWith('generated.ts')) {
  const { values: flags } = parseArgs({
    options: {
      seeds: { type: 'string', default: '1,2,3,4,5' },
      reports: { type: 'string', default: '3000' },
      misread: { type: 'boolean', default: false },
    },
  });
  console.log('seed and way           stated  wrong  contested (recall, precision)  calibration  copies F1');
  for (const seed of flags.seeds.split(',').map(Number))
    for (const [way, s] of Object.entries(scoreGenerated(seed, Number(flags.reports), flags.misread))) {
      const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
      console.log(
        `${String(seed).padEnd(5)}${way.padEnd(16)}${percent(s.stated)} ${percent(s.wrongOfStated)}  ${percent(s.contestedRecall)} ${percent(s.contestedPrecision)}                 ${s.calibrationError.toFixed(3)}        ${percent(s.duplicatesF1)}`,
      );
    }
}
