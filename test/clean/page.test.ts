import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';

const first = 'The army left the port of Velmar on Friday, two residents said, and blew up the bridge behind it.';
const second = 'Nobody was hurt, the mayor told reporters. Shops opened again in the evening, and the market was full.';
const third = 'The ministry of defence said that its troops had regrouped in the hills to the north of the town.';
const article = (html: string) =>
  clean(
    readBytes(
      'x',
      Buffer.from(
        `<!doctype html><html><head><title>Army leaves the port | The Ledger</title></head><body>${html}</body></html>`,
      ),
    ),
  );
const paragraphs = (html: string) => article(html).body.split('\n\n');

describe('the article of an HTML page', () => {
  it('is whole where scripts stand in its paragraphs', () => {
    const script = '<script>var a = "<p>not text</p>"; if (1 < 2) document.write("x")</script>';
    expect(paragraphs(`<h1>Army leaves the port</h1><p>${first.replace('on Friday,', `on ${script}Friday,`)}</p>`)).toEqual([first]); // prettier-ignore
    expect(paragraphs(`<article><h1>Army leaves the port</h1><p>${first}${script}</p><p>${script}${second}</p></article>`)).toEqual([first, second]); // prettier-ignore
  });

  it('is found where it is a single paragraph, with or without a headline', () => {
    expect(paragraphs(`<h1>Army leaves the port</h1><p>${first} ${second}</p>`)).toEqual([`${first} ${second}`]);
    expect(paragraphs(`<p>${first} ${second}</p>`)).toEqual([`${first} ${second}`]);
  });

  it('is found where paragraphs are line breaks in a cell', () =>
    expect(
      paragraphs(
        `<table><tr><td><h1>Army leaves the port</h1>${first}<br><br>${second}<br><br>${third}</td></tr></table>`,
      ),
    ).toEqual([first, second, third]));

  it('begins with the standfirst, and has the captions apart with their credits', () => {
    const found = article(
      `<article><header><h1>Army leaves the port</h1><p class="standfirst">Residents speak of an explosion at the bridge before dawn.</p></header>
       <figure><img src="a.jpg"><figcaption>The bridge at Velmar, seen from the river. Photo: Lina Haddad/AFP</figcaption></figure>
       <p>${first}</p><p>${second}</p><p>${third}</p></article>`,
    );
    expect(found.body.split('\n\n')[0]).toBe('Residents speak of an explosion at the bridge before dawn.');
    expect(found.body).not.toContain('seen from the river');
    expect(found.captions).toEqual([{ text: 'The bridge at Velmar, seen from the river.', credit: 'Lina Haddad/AFP' }]);
  });

  it('begins behind the date and counter that are glued to its first word', () => {
    const found = article(
      `<div><h1>Army leaves the port</h1><p><span>World | December 4, 2024, Wednesday // 14:45| views</span>${first}</p><p>${second}</p><p>${third}</p></div>`,
    );
    expect(found.body.split('\n\n')[0]).toBe(first);
    expect([found.published, found.publishedAt]).toEqual(['2024-12-04', '2024-12-04T14:45']);
  });

  it('is without what news pages put between its paragraphs', () => {
    const furniture = [
      '<p>READ MORE: <a href="/b">How the bridge fell</a></p>',
      '<div class="newsletter"><p>Get our evening briefing</p></div>',
      '<p>Share: Facebook Twitter Telegram</p>',
      '<div><p><a href="/c">Storm closes the airport for a second day running</a></p></div>',
      '<p>Sources: own reporting; agencies</p>',
      '<p>Leave a Reply</p><p>Your email address will not be published. Required fields are marked *</p>',
    ];
    const found = article(
      `<article><h1>Army leaves the port</h1><p>${first}</p>${furniture[0]}<p>${second}</p>${furniture[1]}${furniture[2]}<p>${third}</p>${furniture.slice(3).join('')}</article>`,
    );
    expect(found.body.split('\n\n')).toEqual([first, second, third]);
    expect(found.listed).toEqual(['own reporting', 'agencies']);
  });
});
