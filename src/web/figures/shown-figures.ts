import type { FigureLine } from '../../terms/desk.ts';
import type { Shown } from '../shown.ts';

/** The tellings of figures as rows, for export. */
export function shownOfFigures(figures: readonly FigureLine[], picture: Shown['picture']): Shown {
  return {
    name: 'figures',
    columns: [
      'figureId',
      'measure',
      'of',
      'place',
      'window',
      'value',
      'qualifier',
      'voice',
      'report',
      'published',
      'quote',
    ],
    rows: figures.flatMap((figure) =>
      figure.rows.map(({ claim, value, qualifier, voice }) => [
        figure.figureId,
        figure.measure,
        figure.of,
        figure.place,
        figure.window,
        value,
        qualifier,
        voice,
        claim.report.file,
        claim.report.publishedAt ?? claim.report.published,
        claim.quote,
      ]),
    ),
    points: [],
    picture,
  };
}
