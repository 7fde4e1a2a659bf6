import { expect, it } from 'vitest';
import { nameReports } from '../../src/serve/view/named-reports.ts';
import type { View } from '../../src/serve/view/view.ts';

const reports = new Map([
  ['d05-gulf-hama', { outlet: 'Gulf Lantern', title: 'Hama falls' }],
  ['note (1)', { outlet: null, title: 'A note' }],
  ['d05', { outlet: 'Other', title: 'Other' }],
]);
const view = {
  idOfStem: new Map([...reports.keys()].map((stem) => [stem, stem])),
  line: (id: string) => reports.get(id),
} as unknown as View;

it.each([
  ['d05-gulf-hama names nobody for its number', ['d05-gulf-hama'], 'Gulf Lantern names nobody for its number'],
  ['it took it back (note (1))', ['note (1)'], 'it took it back (A note)'],
  ['d05-gulf-hama and d05', ['d05', 'd05-gulf-hama'], 'Gulf Lantern and Other'],
  ['one voice in 3 reports', ['d05'], 'one voice in 3 reports'],
  ['nobody knows d06', ['d06'], 'nobody knows d06'],
])('names the reports of "%s" as readers know them', (says, stems, named) => {
  expect(nameReports(says, stems, view)).toBe(named);
});
