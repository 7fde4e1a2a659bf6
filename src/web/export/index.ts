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

/** Makes the file and hands it to the browser to save. @throws {Error} where it cannot be made. */
export async function exportShown(format: ExportFormat, shown: Shown): Promise<void> {
  const name = `fogline-${shown.name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.${format}`;
  if (format === 'csv') return save(name, text(toCsv(shown.columns, shown.rows), 'text/csv'));
  if (format === 'geojson') return save(name, text(JSON.stringify(toGeoJson(shown.points)), 'application/geo+json'));
  const drawing = shown.picture?.() ?? null;
  if (!drawing) throw new Error('There is no picture on the page');
  if (format === 'svg') return save(name, text(printSvg(standAlone(drawing)), 'image/svg+xml'));
  save(name, await toPng(drawing));
}

function text(content: string, type: string): Blob {
  return new Blob([content], { type: `${type};charset=utf-8` });
}
