// A worker of the bench as a process of its own. Arguments: URL; `model`, or the milliseconds that coding takes.
import '../../src/cli/late-compiling.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { openTools } from '../../src/cli/open-tools.ts';
import { codeReport } from '../../src/pipeline.ts';
import { startWork } from '../../src/work/index.ts';
import { openLog } from '../../src/work/log.ts';
import { codeCheaply } from '../../test/work/stream.ts';

const [url = '', kind = ''] = process.argv.slice(2);
const tools = kind === 'model' ? await openTools({ threads: 1 }) : null;
const working = await startWork(
  url,
  {
    name: kind,
    async code(report) {
      if (tools) return codeReport(report, tools);
      await sleep(Number(kind));
      return codeCheaply(report);
    },
  },
  { log: openLog(pino.destination(2), 'error') },
);
process.on('SIGTERM', () => void working.stop());
process.stdout.write('ready\n');
await working.done;
await tools?.language.close();
