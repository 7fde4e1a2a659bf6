import type { ActorRegistry } from '../actors/registry.ts';
import type { Tools } from '../extract/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openWinkReader } from '../language/wink.ts';
import type { LanguageReader } from '../terms/sentence.ts';

/** What the person said about the tools of extraction. */
export interface ToolOptions {
  /** A TSV of actors that extends the registry. */
  readonly actors?: string | undefined;
}

const emptyGazetteer: Gazetteer = { find: () => [], get: () => null };
const emptyActors: ActorRegistry = { identify: () => null, get: () => null };

/** Opens what extraction works with: language reader, gazetteer, actor registry. */
export async function openTools(_options: ToolOptions = {}): Promise<Tools> {
  return { language: await openLanguage(), gazetteer: emptyGazetteer, actors: emptyActors };
}

/** Opens the best language reader that this installation has. */
export async function openLanguage(): Promise<LanguageReader> {
  return openWinkReader();
}
