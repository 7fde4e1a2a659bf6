import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';
import { emptyEnvelope } from '../../src/read/page.ts';
import type { Envelope } from '../../src/terms/report.ts';

const words =
  'The army left the port of Velmar on Friday, two residents said, and blew up the bridge behind it. Nobody was hurt, the mayor told reporters. Shops opened again in the evening, and the market was full.';
const body = `<article><h1>Army leaves the port</h1><p>${words}</p><p>${words.replace('Friday', 'that day')}</p></article>`;

const page = (head: string, inner = body) =>
  `<!doctype html><html lang="en"><head><title>Army leaves the port | The Ledger</title>${head}</head><body>${inner}</body></html>`;
const read = (text: string, envelope: Partial<Envelope> = {}) =>
  clean(readBytes('x', Buffer.from(text), { ...emptyEnvelope, ...envelope }));
const jsonLd = (fields: object) =>
  page(`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`);

describe('metadata, each from the carrier that alone has it', () => {
  it('JSON-LD', () => {
    const article = read(
      jsonLd({
        headline: 'Army leaves the port',
        datePublished: '2024-12-05T19:04:00+02:00',
        dateModified: '2024-12-05T21:00:00+02:00',
        author: [{ '@type': 'Person', name: 'A Writer' }],
        publisher: { name: 'The Ledger' },
        url: 'https://ledger.example/a',
        articleSection: 'World',
        keywords: 'Velmar, bridges',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        inLanguage: 'en',
      }),
    );
    expect(article).toMatchObject({
      title: 'Army leaves the port',
      published: '2024-12-05',
      publishedAt: '2024-12-05T19:04:00+02:00',
      updatedAt: '2024-12-05T21:00:00+02:00',
      byline: 'A Writer',
      outlet: 'The Ledger',
      url: 'https://ledger.example/a',
      section: 'World',
      tags: ['Velmar', 'bridges'],
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      language: 'en',
    });
  });

  it('OpenGraph', () => {
    const article = read(
      page(
        '<meta property="og:title" content="Army leaves the port"><meta property="og:site_name" content="The Ledger"><meta property="og:url" content="https://ledger.example/a"><meta property="article:published_time" content="2024-12-05T17:04:00Z"><meta property="article:modified_time" content="2024-12-05T19:00:00Z"><meta property="article:author" content="A Writer"><meta property="article:section" content="World"><meta property="article:tag" content="Velmar">',
      ),
    );
    expect(article).toMatchObject({
      title: 'Army leaves the port',
      outlet: 'The Ledger',
      url: 'https://ledger.example/a',
      publishedAt: '2024-12-05T17:04:00Z',
      updatedAt: '2024-12-05T19:00:00Z',
      byline: 'A Writer',
      section: 'World',
      tags: ['Velmar'],
    });
  });

  it('meta elements and links', () => {
    const article = read(
      page(
        '<link rel="canonical" href="https://ledger.example/b"><meta name="author" content="A Writer"><meta name="pubdate" content="2024-12-05"><meta name="keywords" content="Velmar, port"><meta name="dcterms.rights" content="CC BY 4.0"><meta name="publisher" content="The Ledger">',
      ),
    );
    expect(article).toMatchObject({
      url: 'https://ledger.example/b',
      byline: 'A Writer',
      published: '2024-12-05',
      publishedAt: null,
      tags: ['Velmar', 'port'],
      licence: 'CC BY 4.0',
      outlet: 'The Ledger',
    });
  });

  it('microdata and <time>', () => {
    const article = read(
      page(
        '',
        `<div itemscope><span itemprop="author">A Writer</span><time itemprop="datePublished" datetime="2024-12-05T19:04:00+02:00">five days ago</time>${body}</div>`,
      ),
    );
    expect(article).toMatchObject({ byline: 'A Writer', publishedAt: '2024-12-05T19:04:00+02:00' });
  });

  it('the address', () =>
    expect(read(page('<link rel="canonical" href="https://ledger.example/2024/12/05/port">')).published).toBe(
      '2024-12-05',
    ));

  it('the feed or archive it came in', () =>
    expect(
      read(page(''), { outlet: 'Delta Post', published: '2024-12-05T19:04:00+02:00', author: 'B Writer', url: 'https://d.example/1' }), // prettier-ignore
    ).toMatchObject({ outlet: 'Delta Post', publishedAt: '2024-12-05T19:04:00+02:00', byline: 'B Writer', url: 'https://d.example/1' })); // prettier-ignore

  it('the text alone, without markup', () =>
    expect(
      read(
        `The Ledger\nHome | World | Sport\n\nArmy leaves the port\n\nBy A Writer | World | 5 December 2024, 19:04 GMT\n\nVELMAR (AP) — ${words}\n\n[photo] The bridge at Velmar, seen from the river. Photo: Lina Haddad/AFP\n\n${words}\n\nTags: Velmar, bridges\n\nSources: SOHR; SANA\n\n© 2024 The Ledger. Republishing with a link allowed.\n`,
      ),
    ).toMatchObject({
      title: 'Army leaves the port',
      byline: 'A Writer',
      publishedAt: '2024-12-05T19:04Z',
      dateline: 'VELMAR',
      section: 'World',
      tags: ['Velmar', 'bridges'],
      listed: ['SOHR', 'SANA'],
      licence: '© 2024 The Ledger. Republishing with a link allowed.',
      captions: [{ text: 'The bridge at Velmar, seen from the river.', credit: 'Lina Haddad/AFP' }],
    }));

  it('the caption of a figure, with the credit beside it', () =>
    expect(
      read(
        page(
          '',
          body.replace(
            '</h1>',
            '</h1><figure><img src="a.jpg"><figcaption>The bridge at Velmar. <span class="credit">Photo: Lina Haddad</span></figcaption></figure>',
          ),
        ),
      ).captions,
    ).toEqual([{ text: 'The bridge at Velmar.', credit: 'Lina Haddad' }]));
});

describe('metadata as real pages carry them', () => {
  it('are names without "By", slogans, keys of programs and links to terms', () => {
    const article = read(
      page(
        '<meta property="og:site_name" content="The Ledger | News you can trust"><meta name="author" content="By Lina Haddad"><meta property="article:section" content="post"><meta name="keywords" content="Velmar, @post-id:1913719, порт, port"><meta property="article:tag" content="bridges, floods">',
        `${body}<footer><p>Terms of Use</p><p>Privacy Policy</p></footer>`,
      ),
    );
    expect(article).toMatchObject({
      outlet: 'The Ledger',
      byline: 'Lina Haddad',
      section: null,
      tags: ['bridges', 'floods', 'Velmar', 'порт', 'port'],
      licence: null,
    });
  });

  it('have no update from before the publication', () =>
    expect(
      read(jsonLd({ datePublished: '2024-12-05T19:04:00Z', dateModified: '2024-12-05T17:44:00Z' })).updatedAt,
    ).toBeNull());
});

describe('metadata that disagree', () => {
  it('believes the printed day before a wrong one in JSON-LD, and says that they differ', () => {
    const article = read(
      jsonLd({ datePublished: '2019-01-01T00:00:00Z' }).replace('</h1>', '</h1><p class="date">5 December 2024</p>'),
    );
    expect(article.published).toBe('2024-12-05');
    expect(article.problems.map((p) => p.rule)).toContain('dates-disagree');
  });

  it('believes the day that most carriers name where none is printed', () =>
    expect(
      read(
        jsonLd({ datePublished: '2019-01-01' }).replace(
          '</head>',
          '<meta property="article:published_time" content="2024-12-05T10:00:00Z"><link rel="canonical" href="https://x.example/2024/12/05/a"></head>',
        ),
      ).published,
    ).toBe('2024-12-05'));

  it('takes the printed byline and the canonical address before what JSON-LD says', () => {
    const article = read(
      jsonLd({ author: { name: 'Staff' }, url: 'https://x.example/amp/a' })
        .replace('</head>', '<link rel="canonical" href="https://x.example/a"></head>')
        .replace('</h1>', '</h1><p class="byline">By Lina Haddad</p>'),
    );
    expect([article.byline, article.url]).toEqual(['Lina Haddad', 'https://x.example/a']);
  });

  it('believes the text before the language that a page declares', () =>
    expect(read(page('').replace('lang="en"', 'lang="fr"')).language).toBe('en'));
});
