import { Command } from 'commander';
import { backupCommand } from './backup.ts';
import { briefCommand } from './brief.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { extractCommand } from './extract.ts';
import { gazetteerCommand } from './gazetteer.ts';
import { ingestCommand } from './ingest.ts';
import { ledgerCommand } from './ledger.ts';
import { parseCommand } from './parse.ts';
import { pictureCommand } from './picture.ts';
import { rebuildCommand } from './rebuild.ts';
import { restoreCommand } from './restore.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { takesSettings } from './settings.ts';
import { verifyCommand } from './verify.ts';
import { watchCommand } from './watch.ts';
import { workCommand } from './work.ts';
import { version } from './version.ts';

/** The program with all its commands, one file each. */
export function program(): Command {
  const fogline = new Command('fogline')
    .description('Reads war reporting and says who claims what, where and when, and who contradicts it.')
    .version(version())
    .showHelpAfterError('(--help shows what this command takes)')
    .addHelpText(
      'after',
      '\nStart here:\n  fogline demo                  the shipped samples, as a brief\n  fogline serve                 the desk: the same in your browser, live\n  fogline extract news.html     the claims of one report\n',
    );
  const commands = [
    extractCommand(),
    pictureCommand(),
    ledgerCommand(),
    briefCommand(),
    serveCommand(),
    ingestCommand(),
    workCommand(),
    watchCommand(),
    searchCommand(),
    verifyCommand(),
    rebuildCommand(),
    backupCommand(),
    restoreCommand(),
    parseCommand(),
    gazetteerCommand(),
    doctorCommand(),
    demoCommand(),
  ];
  for (const command of commands)
    fogline.addCommand(command.showHelpAfterError('(--help shows what this command takes)'));
  return takesSettings(fogline);
}
