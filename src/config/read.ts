import { existsSync, readFileSync } from 'node:fs';
import { FoglineError } from '../terms/errors.ts';
import { type Settings, SETTINGS } from './schema.ts';

/** The file that is read where none is named, in the working folder. */
export const DEFAULT_FILE = 'fogline.config.json';

/**
 * Reads a configuration file.
 * @param file a path; null for `fogline.config.json` in the working folder, which may be missing
 * @throws FoglineError `config-missing`, or `config-invalid` naming each key that is wrong; never with its value, which
 * may be a secret
 */
export function readSettings(file: string | null): Settings {
  const path = file ?? DEFAULT_FILE;
  if (file === null && !existsSync(path)) return {};
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FoglineError('config-missing', `Could not read the configuration ${path}: ${(cause as Error).message}.`, {
      cause,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's own words would quote the text.
    throw new FoglineError('config-invalid', `The configuration ${path} is not JSON. A comma or quote may be missing.`);
  }
  const read = SETTINGS.safeParse(json);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path: keys, message }) => `${keys.join('.') || 'it'}: ${message}`);
  throw new FoglineError('config-invalid', `The configuration ${path} is wrong. ${wrong.join('; ')}.`);
}
