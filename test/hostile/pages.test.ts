import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';
import { spentMs } from './spent.ts';

/** The longest that one page of hostile input may take, generous for a loaded machine. */
const limitMs = 20_000;

const article =
  '<h1>Army leaves the port</h1><p>The army left the port on Friday, two residents said, and blew up the bridge behind it.</p>';
const page = (body: string) => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
const read = (text: string) => clean(readBytes('x', Buffer.from(text)));

const bombs: readonly (readonly [string, () => string])[] = [
  ['tags nested 100,000 deep', () => page('<div>'.repeat(100_000) + article)],
  ['inline tags nested 100,000 deep', () => page('<b>'.repeat(100_000) + article)],
  [
    'lists nested 100,000 deep and closed',
    () => page('<ul><li>'.repeat(50_000) + 'x' + '</li></ul>'.repeat(50_000) + article),
  ],
  [
    'a million attributes',
    () => page(`<div ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}`).join(' ')}>${article}</div>`),
  ],
  ['an attribute of 5 MB', () => page(`<div title="${'x'.repeat(5_000_000)}">${article}</div>`)],
  ['100,000 empty elements', () => page('<i></i>'.repeat(100_000) + article)],
  ['tags that never end', () => page(article) + '<a '.repeat(200_000)],
  ['quotes that never end', () => page(article + '<a href="'.repeat(50_000))],
  ['comments that never end', () => page(article) + '<!--'.repeat(200_000)],
  ['scripts that never end', () => page(article) + '<script>'.repeat(100_000)],
  ['open angles', () => page(article + '<'.repeat(200_000))],
  ['closing tags without openings', () => page('</div>'.repeat(100_000) + article)],
  [
    'an entity bomb',
    () =>
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${page(article + '&b;'.repeat(50_000))}`,
  ],
  [
    'deep JSON-LD',
    () => page(`<script type="application/ld+json">${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}</script>${article}`),
  ],
  [
    'wide JSON-LD',
    () =>
      page(`<script type="application/ld+json">[${'{"@type":"NewsArticle"},'.repeat(50_000)}{}]</script>${article}`),
  ],
  ['10,000 links in one paragraph', () => page(article + `<p>${'<a href="#">more</a> '.repeat(10_000)}</p>`)],
  ['3,000 paragraphs', () => page(article + '<p>Read more: the bridge, the port and the road.</p>'.repeat(20_000))],
];

describe('clean on hostile pages', () => {
  it.each(bombs)(
    'survives %s',
    (_, make) => {
      const text = make();
      const started = process.cpuUsage();
      expect(() => read(text)).not.toThrow();
      expect(spentMs(started)).toBeLessThan(limitMs);
    },
    120_000,
  );

  it.each([
    ['tags nested 100,000 deep', 0],
    ['a million attributes', 3],
    ['closing tags without openings', 11],
  ] as const)(
    'still finds the article after %s',
    (_, which) => {
      expect(read(bombs[which]![1]()).body).toContain('two residents said');
    },
    120_000,
  );

  it('gives titles and bodies without markup, control or direction-turning characters', () => {
    const article = read(
      page(
        '<h1>Army <script>alert(1)</script>leaves\u202e the port &lt;img src=x onerror=alert(1)&gt;</h1><p>The army\u0007 left the port\u200b on Friday\u2066, two residents said, and did not return.</p><p><a href="javascript:alert(1)">The mayor</a> said that he had seen no soldiers on Saturday.</p>',
      ),
    );
    expect(article.title).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|alert\(1\)<|<script/);
    expect(article.body).not.toMatch(/[\u0000-\u0009\u200b\u202a-\u202e\u2066-\u2069]|javascript:/);
    expect(article.body).toContain('The army left the port on Friday, two residents said');
  });
});
