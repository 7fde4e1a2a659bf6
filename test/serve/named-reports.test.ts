import { expect, it } from 'vitest';
import { said } from '../../src/serve/view/named-reports.ts';
import type { View } from '../../src/serve/view/view.ts';
import { clauses, message } from '../../src/words/index.ts';

const reports = new Map([
  ['d05-gulf-hama', { outlet: 'Gulf Lantern', title: 'Hama falls' }],
  ['note (1)', { outlet: null, title: 'A note' }],
]);
const view = {
  idOfStem: new Map([...reports.keys()].map((stem) => [stem, stem])),
  line: (id: string) => reports.get(id),
} as unknown as View;

it.each([
  [message('flag.nobody', { report: { reports: ['d05-gulf-hama'] } }), 'Gulf Lantern names nobody for its number'],
  [message('settled.withdrawn', { outlet: 'It', report: { reports: ['note (1)'] } }), 'It took it back (A note)'],
  [
    message('apart.copies', { reports: { reports: ['d05', 'd05-gulf-hama'] }, count: 2 }),
    'd05 and Gulf Lantern are copies',
  ],
  [message('flag.oneVoice', { count: 3 }), 'one voice in 3 reports'],
  [
    clauses([
      message('clash.hands'),
      message('apart.copies', { reports: { reports: ['note (1)'], more: 4 }, count: 5 }),
    ]),
    'they put the place into different hands on one day; A note and 4 others are copies',
  ],
])('names the reports in %j as readers know them', (message, english) => {
  expect(said(message, view).english).toBe(english);
  expect(JSON.stringify(said(message, view).coded)).not.toContain('d05-gulf-hama');
});
