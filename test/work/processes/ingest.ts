// Takes the made-up stream into a database or folder, one report after the other. Arguments: where, how many, seed, and
// the number of the user to do it as.
// A database gets a queue, for workers; a folder is coded here. Each report is named on stdout once it is safe.
import { isServer, openStore } from '../../../src/store/index.ts';
import { concludeHere } from '../../../src/work/conclude-here.ts';
import { openQueue } from '../../../src/work/queue.ts';
import { codeCheaply, streamOf } from '../stream.ts';

const [where = '', count = '0', seed = '1', user] = process.argv.slice(2);
if (user !== undefined) process.setuid?.(Number(user));
const reports = streamOf(Number(count), { seed: Number(seed) });
const said = (file: string) => process.stdout.write(`${file}\n`);

if (isServer(where)) {
  const queue = await openQueue(where);
  for (const report of reports) {
    await queue.add(report);
    said(report.file);
  }
  await queue.close();
} else {
  const store = await openStore(where);
  for (const report of reports) {
    if (!(await store.coded(report.id, 'cheap'))) await store.keep(report, codeCheaply(report), 'cheap');
    said(report.file);
  }
  await concludeHere(store, 'test');
  await store.close();
}
