import type { FigureClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { countedOf } from './counted.ts';
import type { Count } from './figures.ts';
import { orderOf, stemOf } from './report-card.ts';
import type { TellingContext } from './tellings.ts';
import { countryOf, placeIn } from './theatre.ts';
import { assertersOf, type Asserter, type Who } from './voices.ts';

/** Measures that tell how many there are, not how many there came to be within the window. */
const STOCKS: ReadonlySet<FigureClaim['measure']> = new Set([
  'displaced',
  'refugees',
  'missing',
  'deployed',
  'territory',
]);
/** A rewrite rounds: "727" becomes "more than 700". */
const ROUNDED = 0.1;

/** Makes a count of every figure claim of a report that can be given a day. A count of a whole country has no place. */
export function countsOf(coded: CodedReport, { places, who, originOf }: TellingContext): Count[] {
  const origin = originOf(coded);
  return coded.figures.flatMap((figure, i): Count[] => {
    const to = figure.to ?? coded.article.published;
    if (to === null) return [];
    const place = figure.placeId === null ? undefined : placeIn(coded, figure.placeId);
    const theatre = countryOf(coded) ?? place?.country ?? (origin ? countryOf(origin) : null);
    // What is counted in another country than that of the war ("crossed into Rwanda") has a place of its own.
    const isWhole = figure.placeId === null || (place?.kind === 'country' && place.country === theatre);
    return [
      {
        figure,
        coded,
        report: stemOf(coded),
        order: `${orderOf(coded)}|${String(i).padStart(6, '0')}`,
        counted: countedOf(figure.of),
        placeId: isWhole ? null : places.idOf(figure.placeId),
        theatre,
        // The displaced "on 28 November" are all who were by then.
        from: STOCKS.has(figure.measure) && figure.from === to ? null : figure.from,
        to,
        isUndated: figure.when === null,
        ...voiceBehind(figure, coded, origin, who),
        copyOf: origin ? stemOf(origin) : null,
      },
    ];
  });
}

function voiceBehind(
  figure: FigureClaim,
  report: CodedReport,
  origin: CodedReport | undefined,
  who: Who,
): { readonly asserter: Asserter; readonly voice: string } {
  const asserter = assertersOf(figure, report, who)[0]!;
  const twin = origin?.figures.find((f) => f.measure === figure.measure && isNear(f.value, figure.value));
  const voice = twin && origin ? assertersOf(twin, origin, who)[0]!.voice : asserter.voice;
  return { asserter, voice };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDED * Math.max(a, b);
}
