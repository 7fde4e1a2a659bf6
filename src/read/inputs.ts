import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FoglineError } from '../terms/errors.ts';

/**
 * The longest input that is read, in bytes. Far above any news page, with room
 * for feeds; it bounds memory and was set by hand.
 */
export const maxInputBytes = 32 * 1024 * 1024;

type Found =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly path: string; readonly error: FoglineError };

/**
 * Lists the files that a path stands for: itself, `-`, or all files below a folder sorted by name.
 * Names that begin with a dot are passed over in folders. A missing path is a result, not an exception.
 */
export async function expandPath(path: string): Promise<readonly Found[]> {
  if (path === '-') return [{ ok: true, path }];
  if (/^[a-z][a-z+.-]+:\/\//i.test(path)) {
    return [failed(path, 'address', `${path} is a web address; save the page and give the path of the file.`)];
  }
  const info = await stat(path).catch(() => null);
  if (info === null) return [failed(path, 'missing-path', `${path} does not exist. Check the spelling of the path.`)];
  if (!info.isDirectory()) return [{ ok: true, path }];
  const files = await filesBelow(path).catch((cause: unknown) => cause as Error);
  if (files instanceof Error) return [failed(path, 'unreadable', `Listing ${path} failed: ${files.message}`)];
  if (files.length === 0) return [failed(path, 'empty-folder', `${path} holds no files.`)];
  return files.map((file) => ({ ok: true, path: file }));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((e) => !e.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path);
  }
  return files;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}

/**
 * Takes the bytes of a file or, for `-`, of standard input.
 * @throws FoglineError `too-long` past {@link maxInputBytes}; the rest is not taken into memory.
 */
export async function takeBytes(path: string): Promise<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > maxInputBytes) {
      throw new FoglineError(
        'too-long',
        `${path} is longer than ${maxInputBytes / 1024 / 1024} MB, more than any report. Split it, or check what it is.`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function failed(path: string, code: string, message: string): Found {
  return { ok: false, path, error: new FoglineError(code, message) };
}
