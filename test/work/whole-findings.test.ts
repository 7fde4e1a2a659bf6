import { describe, expect, it } from 'vitest';
import { generateStream } from '../../bench/generate-reports.ts';
import { conclude, draw } from '../../src/pipeline.ts';
import { packWhole, unpackWhole } from '../../src/work/whole-findings.ts';

describe('all that was concluded, packed', () => {
  const { reports } = generateStream({ seed: 3, reports: 300, reportsPerDay: 40, places: 40 });
  const { tellingsOfPlace, ...findings } = conclude(reports);
  const bytes = packWhole(findings);

  it('unpacks to the same, whatever the order of the reports', () => {
    expect(tellingsOfPlace?.size).toBeGreaterThan(10);
    expect(unpackWhole(bytes, reports.toReversed())).toEqual(findings);
  });

  it('gives the same pictures', () => {
    const days = { from: reports[150]!.article.published!, to: reports[160]!.article.published! };
    expect(draw(unpackWhole(bytes, reports)!, days)).toEqual(draw(findings, days));
  });

  it('is no use without one of its reports', () => {
    expect(unpackWhole(bytes, reports.slice(1))).toBeNull();
  });
});
