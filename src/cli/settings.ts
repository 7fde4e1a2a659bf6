import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_FILE, readSettings, type Settings } from '../config/index.ts';
import { FoglineError } from '../terms/errors.ts';
import { wrongCall } from './run.ts';

/** Options that every command with them takes from the environment and the file. */
const SHARED = ['db', 'archive', 'actors', 'reader'] as const;

/** Commands that make a new store: where must be said, or they might find the old one. */
const MAKE_NEW = ['rebuild', 'restore'];

/** Options of one command each, by the section of the file that is named after it. */
const SECTIONS = ['serve', 'work', 'watch'] as const;

/**
 * Lets a program take options from the environment (`FOGLINE_DB`, `FOGLINE_SERVE_PORT`) and a configuration file too. A
 * flag counts before the environment, the environment before the file, the file before the default.
 */
export function takesSettings(program: Command): Command {
  program.addOption(
    new Option('--config <FILE>', `options from this JSON file (default: ${DEFAULT_FILE}, where there is one)`).env(
      'FOGLINE_CONFIG',
    ),
  );
  for (const command of program.commands)
    for (const option of command.options) {
      const variable = variableOf(command.name(), option.attributeName());
      if (variable !== null && !option.isBoolean()) option.env(variable);
    }
  return program.hook('preSubcommand', (_program, command) => {
    const file = program.opts<{ config?: string }>().config ?? null;
    if (command.name() !== 'help') apply(command, readSettings(file), file ?? DEFAULT_FILE);
  });
}

/** The environment variable of an option; null for an option that is said at each call. */
function variableOf(command: string, option: string): string | null {
  const upper = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();
  if (isShared(command, option)) return `FOGLINE_${upper(option)}`;
  const section = SECTIONS.find((name) => name === command);
  return section && option !== 'once' ? `FOGLINE_${upper(section)}_${upper(option)}` : null;
}

function isShared(command: string, option: string): boolean {
  if (option === 'db' && MAKE_NEW.includes(command)) return false;
  return (SHARED as readonly string[]).includes(option);
}

/** Gives a command the options that its line may still overrule. */
function apply(command: Command, settings: Settings, file: string): void {
  const section = SECTIONS.find((name) => name === command.name());
  const own: Readonly<Record<string, unknown>> = (section && settings[section]) ?? {};
  for (const option of command.options) {
    const name = option.attributeName();
    const told = option.envVar === undefined ? undefined : process.env[option.envVar];
    if (told) {
      const wrong = (message: string) => wrongCall(`${option.envVar} in the environment is wrong: ${message}`);
      command.setOptionValueWithSource(name, valueOf(option, told, wrong), 'env');
      continue;
    }
    const value = name in own ? own[name] : isShared(command.name(), name) ? settings[name as 'db'] : undefined;
    if (value === undefined) continue;
    const key = name in own ? `${section}.${name}` : name;
    const wrong = (message: string) =>
      new FoglineError('config-invalid', `The configuration ${file} is wrong. ${key}: ${message}`);
    command.setOptionValueWithSource(name, valueOf(option, value, wrong), 'config');
  }
}

/** A value read as the option itself reads what is typed. */
function valueOf(option: Option, value: unknown, wrong: (message: string) => FoglineError): unknown {
  if (typeof value === 'boolean' || option.parseArg === undefined)
    return typeof value === 'number' ? String(value) : value;
  try {
    return option.parseArg(String(value), undefined);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw wrong(error.message);
    throw error;
  }
}
