import { openActors } from '../actors/open.ts';
import type { Tools } from '../extract/index.ts';
import { openGazetteer } from '../gazetteer/open.ts';
import type { LanguageReader } from '../terms/sentence.ts';

/** The language readers there are: our trained model, and the light one that needs no weights. */
export const READERS = ['model', 'wink'] as const;

/** What the person said about the tools of extraction. */
export interface ToolOptions {
  /** A TSV of actors that extends the registry. */
  readonly actors?: string | undefined;
  /** Which language reader to use; by default the best one that is installed. */
  readonly reader?: (typeof READERS)[number] | undefined;
  /** Cores the model may use; by default all there are, up to four. */
  readonly threads?: number | undefined;
}

/** Opens what extraction works with: language reader, gazetteer, actor registry. */
export async function openTools(options: ToolOptions = {}): Promise<Tools> {
  const actors = openActors({ extraFile: options.actors });
  const [language, gazetteer] = await Promise.all([openLanguage(options.reader, options.threads), openGazetteer()]);
  return { language, gazetteer, actors };
}

/**
 * Opens a language reader: the trained model, or the light one where the caller asks for it or `FOGLINE_READER=wink` says
 * so. Engines are loaded only here, so that commands that read nothing start at once.
 */
export async function openLanguage(reader = process.env['FOGLINE_READER'], threads?: number): Promise<LanguageReader> {
  if (reader === 'wink') {
    const { openWinkReader } = await import('../language/wink.ts');
    return openWinkReader();
  }
  const { openModelReader } = await import('../language/modelReader.ts');
  return openModelReader({ threads });
}
