import type { ActorRegistry } from '../actors/registry.ts';
import type { Tools } from '../extract/index.ts';
import { openGazetteer } from '../gazetteer/open.ts';
import { openWinkReader } from '../language/wink.ts';
import type { LanguageReader } from '../terms/sentence.ts';

/** What the person said about the tools of extraction. */
export interface ToolOptions {
  /** A TSV of actors that extends the registry. */
  readonly actors?: string | undefined;
}

const emptyActors: ActorRegistry = { identify: () => null, get: () => null };

/** Opens what extraction works with: language reader, gazetteer, actor registry. */
export async function openTools(_options: ToolOptions = {}): Promise<Tools> {
  const [language, gazetteer] = await Promise.all([openLanguage(), openGazetteer()]);
  return { language, gazetteer, actors: emptyActors };
}

/** Opens the best language reader that this installation has. */
export async function openLanguage(): Promise<LanguageReader> {
  return openWinkReader();
}
