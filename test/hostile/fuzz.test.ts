import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readMany } from '../../src/read/index.ts';
import { FoglineError } from '../../src/terms/errors.ts';

/** Few in every run of the tests; raise it by the environment for a long hunt. fast-check prints the seed of a failure. */
const runs = Number(process.env['FOGLINE_FUZZ_RUNS'] ?? 150);

const tokens = [
  '<p>', '</p>', '<div class="ad">', '</div>', '<br>', '<a href="x">', '</a>', '<script>', '</script>', '<h1>', '</h1>', '<article>', '<time datetime="2024-12-05">', '<!--', '-->', '<', '>', '"', '&amp;', '&#8217;', '<rss version="2.0"><channel>', '<item><title>', '</title></item>', '<![CDATA[', ']]>', '{"version":"https://jsonfeed.org/version/1","items":[', ']}', '{"@type":"NewsArticle","datePublished":"2024-12-05"}', '<script type="application/ld+json">', 'The army left the town on Friday. ', 'Share', 'Read more: ', '5 December 2024', ' | ', '\n', '\n\n', 'â€™', 'โ€™', 'Check Also', 'Leave a Reply', 'Sources:', '- a', '\u0000', '\u202e', '\ud800', '🔗', 'السلام', '1,204 views', 'By A Writer', 'KYIV (AP) — ', '<?xml version="1.0" encoding="x"?>', '<meta charset="koi8-r">', '\x1f\x8b', 'WARC/1.0\r\n',
]; // prettier-ignore

const soup = fc
  .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 20 })), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join(''), 'utf8'));
const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));

it('reads and cleans anything, or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: soup }, { weight: 1, arbitrary: noise }), async (bytes) => {
      try {
        for await (const report of readMany('x', bytes)) {
          const article = clean(report);
          expect(article.body).not.toMatch(/[\u0000-\u0008]/);
          expect(clean(report)).toEqual(article);
          expect(article.published ?? '2024-12-05').toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      } catch (error) {
        if (!(error instanceof FoglineError)) throw error;
      }
    }),
    { numRuns: runs, interruptAfterTimeLimit: 60_000 },
  );
}, 90_000);
