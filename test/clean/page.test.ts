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

  const told = 'Residents speak of an explosion at the bridge before dawn.';
  it.each([
    ['what the page calls it', `<p class="article__intro">${told}</p><p>${first}</p><p>${second}</p>`, told],
    ['a heading', `<h2>${told}</h2><p>${first}</p><p>${second}</p>`, told],
    ['bold type', `<p><b>${told}</b></p><p>${first}</p><p>${second}</p>`, told],
    ['the byline under it', `<p>${told}</p><p>By Lina Haddad</p><p>${first}</p><p>${second}</p>`, told],
    ['the dateline after it', `<p>${told}</p><p>VELMAR (AP) — ${first}</p><p>${second}</p>`, told],
    ['nothing', `<p>${told}</p><p>${first}</p><p>${second}</p>`, undefined],
    ['nothing but a dateline of its own', `<p>VELMAR (AP) — ${told}</p><p>${first}</p><p>${second}</p>`, undefined],
  ])('has its standfirst told apart by %s', (_, html, standfirst) => {
    const found = article(`<article><h1>Army leaves the port</h1>${html}<p>${third}</p></article>`);
    expect(found.standfirst).toBe(standfirst);
    expect(found.body.split('\n\n')[0]).toBe(told);
  });

  it('has its standfirst told apart on a page without markup', () => {
    const page = `Army leaves the port of Velmar\n\n${told}\n\nBy Lina Haddad\n5 December 2024\n\n${first}\n\n${second}\n\n${third}\n`;
    const found = clean(readBytes('x', Buffer.from(page)));
    expect([found.standfirst, found.body.split('\n\n')]).toEqual([told, [told, first, second, third]]);
  });

  it('begins behind the date and counter that are glued to its first word', () => {
    const found = article(
      `<div><h1>Army leaves the port</h1><p><span>World | December 4, 2024, Wednesday // 14:45| views</span>${first}</p><p>${second}</p><p>${third}</p></div>`,
    );
    expect(found.body.split('\n\n')[0]).toBe(first);
    expect([found.published, found.publishedAt]).toEqual(['2024-12-04', '2024-12-04T14:45']);
  });

  it('goes on where a word is set in an element of the site’s own making', () =>
    expect(
      paragraphs(
        `<article><h1>Army leaves the port</h1><p>${first.replace('Velmar', '<gloss-term data-id="7"><a href="/v">Velmar</a></gloss-term>')}</p><p>${second}</p><p>${third}</p></article>`,
      ),
    ).toEqual([first, second, third]));

  it('has the rows of a table of figures whole, a line each', () => {
    const rows = [['Town', 'Killed', 'Wounded'], ['Velmar', '12', '40'], ['Upper Drenov', '3', '<p>at least 9</p>']]; // prettier-ignore
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const found = paragraphs(
      `<article><h1>Army leaves the port</h1><p>${first}</p><p>${second}</p>${table}<p>${third}</p><p>${first.replace('Friday', 'that day')}</p></article>`,
    );
    expect(found.slice(2, 5)).toEqual(['Town | Killed | Wounded', 'Velmar | 12 | 40', 'Upper Drenov | 3 | at least 9']);
  });

  it('says a standfirst once that the page prints twice', () => {
    const standfirst = 'Residents speak of an explosion at the bridge before dawn.';
    const found = article(
      `<article><h1>Army leaves the port</h1><p class="intro">${standfirst}</p><p>${standfirst}</p><p>${first}</p><p>${second}</p><p>${third}</p></article>`,
    );
    expect(found.body.split('\n\n')).toEqual([standfirst, first, second, third]);
    expect(found.furniture).toContainEqual({ text: standfirst, rule: 'repeated' });
  });

  it('has the post that it quotes between its paragraphs', () => {
    const post = 'We have left the port of Velmar in good order. Not one of our men was hurt.';
    expect(
      paragraphs(
        `<article><h1>Army leaves the port</h1><p>${first}</p><p>${second}</p><div class="widget"><blockquote class="twitter-tweet"><p>${post}</p></blockquote></div><p>${third}</p><p>${first.replace('Friday', 'that day')}</p></article>`,
      ),
    ).toContain(post);
  });

  it('has a paragraph most of which is links, where it tells something besides', () => {
    const people =
      '<a href="/h">Lina Haddad</a><span><a href="/1">The mayor who stayed behind when the army left her town to its own devices</a> <a href="/2">Five people to watch in the talks on the river and its bridges</a></span>';
    const told = `${people}, the mayor of the port, said on Friday that she had not been told of it by anybody at all and would ask for an inquiry.`;
    expect(
      paragraphs(
        `<article><h1>Army leaves the port</h1><p>${first}</p><p>${second}</p><p>${told}</p><p>${third}</p><p>${first.replace('Friday', 'that day')}</p></article>`,
      ).some((text) => text.includes('would ask for an inquiry')),
    ).toBe(true);
  });

  it('ends before the line that says when it was updated', () =>
    expect(
      paragraphs(
        `<article><h1>Army leaves the port</h1><p>${first}</p><p>${second}</p><p>${third}</p><p>Updated at 1:23 p.m.</p></article>`,
      ),
    ).toEqual([first, second, third]));

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

describe('issues of a series', () => {
  const text =
    'Government troops entered the town of Bara on Sunday morning, the army said in a statement to the press.';
  const read = (page: string) => clean(readBytes('x', Buffer.from(page)));

  it.each(['KEY POINTS', 'Highlights', 'Key takeaways:'])('keeps the heading “%s” over the first points', (heading) => {
    expect(read(`Relief Desk\nSudan: Situation Update\n2 February 2025\n\n${heading}\n\n${text}`).body).toMatch(
      new RegExp(`^${heading}`),
    );
  });

  it('takes the day that a title ends in, and the last of several', () => {
    expect(read(`Conflict Monitor\nControl Update: May 15-18, 2015\n\n${text}`).published).toBe('2015-05-18');
  });

  it('keeps a first line that ends in a colon', () => {
    const page = `Agency\n\nGENERAL STAFF: COMMUNIQUE NO. 88\n\nBara, May 28, 1982. The General Staff communicates that:\n\n1. ${text}`;
    expect(read(page).body).toMatch(/^The General Staff communicates that:/);
  });
});
