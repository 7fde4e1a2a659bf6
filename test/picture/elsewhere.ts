import type { ReportSketch } from '../reconcile/coded.ts';

/** A second front line, so that it is known who fights whom and who is on the advance. */
export const advancingElsewhere = (party: string, against: string): ReportSketch => ({
  published: '2030-05-06',
  control: ['Mill', 'Gate', 'Weir'].map((place) => ({ change: 'takes', place, party, against })),
});
