import type { Shown } from '../shown.ts';
import { toCsv } from './csv.ts';
import { toGeoJson } from './geojson.ts';
import { printSvg, standAlone, toPng } from './picture.ts';
import { save } from './save.ts';

export type ExportFormat = 'png' | 'svg' | 'csv' | 'geojson';

/** Which formats make sense for what is shown: pictures where there is one, GeoJSON where things have positions. */
export function formatsOf({ rows, points, picture }: Shown): readonly ExportFormat[] {
  return [
    ...(picture ? (['png', 'svg'] as const) : []),
    ...(rows.length > 0 ? (['csv'] as const) : []),
    ...(points.length > 0 ? (['geojson'] as const) : []),
  ];
}

/**
 * Makes the file and hands it to the browser to save; of a list all that stands under its filters, not only what is on the page.
 * @returns how many rows or positions are in it; null for a picture
 * @throws {Error} where it cannot be made
 */
export async function exportShown(format: ExportFormat, shown: Shown): Promise<number | null> {
  const name = `fogline-${shown.name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.${format}`;
  if (format === 'csv' || format === 'geojson') {
    const { rows, points } = shown.whole ? await shown.whole() : shown;
    const isTable = format === 'csv';
    save(
      name,
      isTable
        ? text(toCsv(shown.columns, rows), 'text/csv')
        : text(JSON.stringify(toGeoJson(points)), 'application/geo+json'),
    );
    return (isTable ? rows : points).length;
  }
  const drawing = shown.picture?.() ?? null;
  if (!drawing) throw new Error('There is no picture on the page');
  save(name, format === 'svg' ? text(printSvg(standAlone(drawing)), 'image/svg+xml') : await toPng(drawing));
  return null;
}

function text(content: string, type: string): Blob {
  return new Blob([content], { type: `${type};charset=utf-8` });
}
