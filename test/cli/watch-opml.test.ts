import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { freshFolder } from '../store/homes.ts';
import { fogline } from './fogline.ts';

// A process that opens a store, which a busy machine does slowly.
vi.setConfig({ testTimeout: 240_000 });

const folder = freshFolder();
const watch = (file: string) => fogline(['watch', file, '--db', join(folder, 'kept'), '--once']);

describe('fogline watch with a list of feeds', () => {
  it('looks at every feed of an OPML file, also within folders, and names what it refuses', async () => {
    const list = join(folder, 'feeds.opml');
    writeFileSync(
      list,
      `<?xml version="1.0"?><opml version="2.0"><head><title>War</title></head><body>
       <outline text="Levant"><outline type="rss" text="A" xmlUrl="http://127.0.0.1:9/a.xml"/></outline>
       <outline type="rss" text="B" xmlUrl="http://[::1]:9/b.xml"/></body></opml>`,
    );
    const { code, err } = await watch(list);
    expect(code).toBe(1);
    expect(err).toContain('http://127.0.0.1:9/a.xml: Refused to fetch');
    expect(err).toContain('http://[::1]:9/b.xml: Refused to fetch');
    expect(err).toContain('Watched 2 feeds');
  });

  it('says what is wrong with a file that lists none', async () => {
    const list = join(folder, 'none.opml');
    writeFileSync(list, '<opml version="2.0"><head/><body><outline text="nothing"/></body></opml>');
    const { code, err } = await watch(list);
    expect([code, err]).toEqual([1, expect.stringMatching(/lists no feeds|neither a web address nor an OPML/)]);
  });
});
