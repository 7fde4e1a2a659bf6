import { Command } from 'commander';
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
import { verifyCommand } from './verify.ts';
import { watchCommand } from './watch.ts';
import { version } from './version.ts';

/** The program with all its commands, one file each. */
export function program(): Command {
  const fogline = new Command('fogline')
    .description('Reads war reporting and says who claims what, where and when, and who contradicts it.')
    .version(version())
    .showHelpAfterError('(--help shows what this command takes)')
    .addHelpText(
      'after',
      '\nStart here:\n  fogline demo                  the shipped samples, as a brief\n  fogline extract news.html     the claims of one report\n',
    );
  const commands = [
    extractCommand(),
    pictureCommand(),
    ledgerCommand(),
    briefCommand(),
    ingestCommand(),
    watchCommand(),
    verifyCommand(),
    rebuildCommand(),
    parseCommand(),
    gazetteerCommand(),
    doctorCommand(),
    demoCommand(),
  ];
  for (const command of commands)
    fogline.addCommand(command.showHelpAfterError('(--help shows what this command takes)'));
  return fogline;
}
