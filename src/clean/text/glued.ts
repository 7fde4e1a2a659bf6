import { segments, wordCount } from '../block.ts';
import { isMetadataSegment } from '../furniture/metadata-lines.ts';

/** How far into a line glued metadata may reach; the longest met is a section, date and view counter of 60 characters. */
const reach = 160;

/**
 * Parts metadata from the paragraph that a lost line break glued it to: "14:45| viewsSyrian rebels …" → two lines.
 * The seam is a small letter, digit or closing bracket right before a capital, with nothing but metadata before it.
 */
export function splitGlued(line: string): readonly string[] {
  if (line.length < 60) return [line];
  const head = line.slice(0, reach);
  for (const seam of head.matchAll(/(?<=[\p{Ll}\d)\]])(?=["“‘']?\p{Lu}\p{Ll}|["“]\p{Lu}|A\s\p{Ll})/gu)) {
    const before = line.slice(0, seam.index);
    if (isGluedMetadata(before)) return [before.trim(), line.slice(seam.index)];
  }
  return [line];
}

/** Metadata up to a seam: it ends in a date, time, counter or control, and no part of it is longer than a name or desk. */
function isGluedMetadata(before: string): boolean {
  if (!/[\d|·•]/.test(before)) return false;
  const parts = segments(before);
  const last = parts.at(-1);
  if (last === undefined || !isMetadataSegment(last) || parts.some((p) => wordCount(p) > 8)) return false;
  return parts.filter(isMetadataSegment).length >= parts.length / 2;
}
