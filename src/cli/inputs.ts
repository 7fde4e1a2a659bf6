import { type Command, Option } from 'commander';
import { READERS } from './open-tools.ts';

/** What PATH means, told once for the help of each command that reads reports. */
const PATHS =
  'files, folders (read recursively), feeds, web archives, web addresses, or - for stdin, in any mix; kinds are told by content';

/** Gives a command its PATH… argument and the options that all commands reading reports share. */
export function takesReports(command: Command): Command {
  return takesTools(
    command
      .argument('[PATH...]', PATHS)
      .option(
        '--db <DIR|URL>',
        'keep reports in this folder (embedded store) or postgres:// database, and read from there',
      )
      .option(
        '--archive <DIR>',
        "folder of the store's web archive (default: DIR/archive; for a server ./fogline-archive)",
      ),
  );
}

/** Gives a command the options that decide how reports are coded. */
export function takesTools(command: Command): Command {
  return command
    .option('--actors <FILE>', 'a TSV of actors of your war, added to the registry')
    .addOption(readerOption());
}

/** The option that names a language reader. */
export function readerOption(): Option {
  return new Option(
    '--reader <READER>',
    'language reader: the trained model (default), or a lighter, less exact one',
  ).choices(READERS);
}
