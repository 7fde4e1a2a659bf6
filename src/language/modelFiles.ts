import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FoglineError } from '../terms/errors.ts';

/** The label sets of the network's outputs, in output order. */
export interface ModelLabels {
  readonly version: string;
  readonly upos: readonly string[];
  /** Combinations of universal features, such as `Number=Plur`; the empty one is among them. */
  readonly features: readonly string[];
  readonly deprels: readonly string[];
  /** BIO labels: O, B-person, I-person … */
  readonly mentions: readonly string[];
  /** BIO labels: O, B-source, I-source … */
  readonly attribution: readonly string[];
}

/** Hand-edited lists behind the cutting of sentences and words. */
export interface WordRules {
  readonly prefixes: readonly string[];
  readonly splitWords: Readonly<Record<string, number>>;
  readonly titles: readonly string[];
  readonly months: readonly string[];
  readonly enders: readonly string[];
  readonly starters: readonly string[];
  readonly speech: readonly string[];
}

/** Known base forms, and `form/UPOS` → lemma where the suffix rules err. */
export interface LemmaTable {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Everything shipped in the models folder, checked and parsed. */
export interface ModelFiles {
  readonly network: Uint8Array;
  readonly vocabulary: readonly string[];
  readonly labels: ModelLabels;
  readonly lemmas: LemmaTable;
  readonly rules: WordRules;
}

const NAMES = ['reader.onnx', 'vocab.txt', 'labels.json', 'lemmas.json', 'word-rules.json'] as const;

/** The models folder of this package, found upwards from this file so that source and bundle both find it. */
export function defaultModelFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'models', 'checksums.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return join(process.cwd(), 'models');
    folder = parent;
  }
  return join(folder, 'models');
}

/**
 * Reads the model's files and checks each against `checksums.json`.
 *
 * @param folder absolute or relative path of the models folder.
 * @throws FoglineError `model-missing` where a file cannot be read, `model-corrupt` where its SHA-256 differs.
 */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const sums = JSON.parse(decode(await load(folder, 'checksums.json'))) as Record<string, string>;
  const files = await Promise.all(NAMES.map((name) => load(folder, name)));
  NAMES.forEach((name, i) => {
    const found = createHash('sha256').update(files[i]!).digest('hex');
    if (found !== sums[name]) {
      throw new FoglineError(
        'model-corrupt',
        `Checking the language model: ${join(folder, name)} has SHA-256 ${found}, expected ${sums[name]}. ` +
          'Reinstall the package, or restore the file from version control.',
      );
    }
  });
  const [network, vocabulary, labels, lemmas, rules] = files as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return {
    network,
    vocabulary: decode(vocabulary).replace(/\n$/, '').split('\n'),
    labels: JSON.parse(decode(labels)) as ModelLabels,
    lemmas: JSON.parse(decode(lemmas)) as LemmaTable,
    rules: JSON.parse(decode(rules)) as WordRules,
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function load(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw new FoglineError(
      'model-missing',
      `Reading the language model: no ${name} in ${folder}. Reinstall the package, or train it as model/README.md says.`,
      { cause },
    );
  }
}
