import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addCountry, addedFiles } from '../../src/gazetteer/add.ts';
import { openGazetteer } from '../../src/gazetteer/open.ts';
import { unzipOne } from '../../src/gazetteer/unzip.ts';

const row = (id: number, name: string, feature: string, code: string, lat: number) =>
  [id, name, name, '', lat, 30, feature, code, 'ZZ', '', '01', '', '', '', 12, '', '', '', ''].join('\t');
const text = [
  row(900000001, 'Upper Nowhere', 'P', 'PPL', 10),
  row(900000002, 'Nowhere Air Base', 'S', 'AIRB', 10.1),
  row(900000003, 'Nowhere School', 'S', 'SCH', 10.2),
  row(900000004, 'Old Nowhere', 'P', 'PPLH', 10.3),
  'not a row',
].join('\n');

/** A zip archive of one deflated file. */
function zip(name: string, content: string): Buffer {
  const data = deflateRawSync(Buffer.from(content));
  const local = Buffer.alloc(30 + name.length);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const record = Buffer.alloc(46 + name.length);
  record.write('PK\x01\x02', 'latin1');
  record.writeUInt16LE(8, 10);
  record.writeUInt32LE(data.length, 20);
  record.writeUInt16LE(name.length, 28);
  record.write(name, 46);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, record, end]);
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'fogline-'));

describe('addCountry', () => {
  it('adds settlements and the features that reports name, from a text file', async () => {
    const folder = newFolder();
    const file = join(folder, 'ZZ.txt');
    writeFileSync(file, text);
    expect(await addCountry(file, { folder })).toEqual({ places: 2, file: join(folder, 'ZZ.bin') });
    const gazetteer = await openGazetteer({ added: addedFiles(folder) });
    expect(gazetteer.find('Upper Nowhere')[0]).toMatchObject({
      placeId: 'gn:900000001',
      kind: 'village',
      country: 'ZZ',
    });
    expect(gazetteer.get('gn:900000002')).toMatchObject({ kind: 'feature' });
    expect(gazetteer.find('Damascus')[0]).toMatchObject({ country: 'SY' });
  });

  it('downloads the archive of a country code', async () => {
    const folder = newFolder();
    const asked: string[] = [];
    const download = (url: string) => {
      asked.push(url);
      return Promise.resolve(zip('ZZ.txt', text));
    };
    expect((await addCountry('zz', { folder, download })).places).toBe(2);
    expect(asked).toEqual(['https://download.geonames.org/export/dump/ZZ.zip']);
  });

  it.each([
    ['a file that is not there', 'missing.txt', null, 'unreadable'],
    ['a file without places', 'XX.txt', 'hello\nworld', 'no-places'],
    ['a broken archive', 'XX.zip', 'PK nothing', 'no-places'],
  ])('says what is wrong with %s', async (_, name, content, code) => {
    const folder = newFolder();
    if (content !== null) writeFileSync(join(folder, name), content);
    await expect(addCountry(join(folder, name), { folder })).rejects.toMatchObject({ code });
  });
});

describe('addedFiles', () => {
  it('is empty where nothing was added', () => expect(addedFiles(join(newFolder(), 'none'))).toEqual([]));
});

describe('unzipOne', () => {
  it.each(['', 'PK\x05\x06', 'x'.repeat(100)])('gives null for %j', (bytes) => {
    expect(unzipOne(Buffer.from(bytes, 'latin1'), 'a')).toBeNull();
  });
});
