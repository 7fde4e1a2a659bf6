// The configuration file: options that a machine's commands share, said once.
export { DEFAULT_FILE, readSettings } from './read.ts';
export { type Settings, SETTINGS } from './schema.ts';
