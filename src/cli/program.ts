import { Command } from 'commander';
import { takesSettings } from './settings.ts';
import { version } from './version.ts';

/** The commands, one file each, in the order of the help. Each brings much with it, so only what is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand(),
  picture: async () => (await import('./picture.ts')).pictureCommand(),
  ledger: async () => (await import('./ledger.ts')).ledgerCommand(),
  brief: async () => (await import('./brief.ts')).briefCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  ingest: async () => (await import('./ingest.ts')).ingestCommand(),
  work: async () => (await import('./work.ts')).workCommand(),
  watch: async () => (await import('./watch.ts')).watchCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  parse: async () => (await import('./parse.ts')).parseCommand(),
  gazetteer: async () => (await import('./gazetteer.ts')).gazetteerCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
};

/**
 * The program with its commands.
 * @param call what follows the program's name; where it begins with a command, the program has only that one
 */
export async function program(call: readonly string[] = []): Promise<Command> {
  const fogline = new Command('fogline')
    .description('Reads war reporting and says who claims what, where and when, and who contradicts it.')
    .version(version())
    .showHelpAfterError('(--help shows what this command takes)')
    .addHelpText(
      'after',
      '\nStart here:\n  fogline demo                  the shipped samples, as a brief\n  fogline serve                 the desk: the same in your browser, live\n  fogline extract news.html     the claims of one report\n',
    );
  const asked = call[0] !== undefined && Object.hasOwn(COMMANDS, call[0]) ? COMMANDS[call[0]] : undefined;
  const isVersion = call[0] === '--version' || call[0] === '-V';
  const wanted = isVersion ? [] : asked ? [asked] : Object.values(COMMANDS);
  for (const load of wanted)
    fogline.addCommand((await load()).showHelpAfterError('(--help shows what this command takes)'));
  return takesSettings(fogline);
}
