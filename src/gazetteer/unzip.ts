import { inflateRawSync } from 'node:zlib';

/** Largest text taken out of an archive; the largest country file of GeoNames has 300 MB. */
const MOST_BYTES = 1 << 30;

/**
 * Takes one file out of a zip archive.
 *
 * @param archive the whole archive.
 * @param name path in the archive.
 * @returns its bytes, or null where the archive has no such file or is none.
 */
export function unzipOne(archive: Buffer, name: string): Buffer | null {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 20 > archive.length) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count && at + 46 <= archive.length; i++) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return contentAt(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return null;
}

/** The file that a record of the archive's directory points at: stored or deflated. */
function contentAt(archive: Buffer, record: number): Buffer | null {
  const method = archive.readUInt16LE(record + 10);
  const size = archive.readUInt32LE(record + 20);
  const local = archive.readUInt32LE(record + 42);
  if (local + 30 > archive.length) return null;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + size);
  if (method === 0) return bytes;
  return method === 8 ? inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }) : null;
}
