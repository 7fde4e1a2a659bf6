import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';

const said = [
  'The bridge over the river at Velmar is down, the mayor told reporters this evening.',
  'Two residents of the port say that they saw no soldiers in the streets after dark.',
  'The ministry of defence says its troops have regrouped in the hills to the north.',
  'Shelling has stopped in most quarters of the town, a doctor at the hospital said.',
];
const article = (text: string) => clean(readBytes('x', Buffer.from(text)));
const times = (text: string) => {
  const { body, entries } = article(text);
  return entries?.map((e) => [e.publishedAt, body.slice(e.start, e.end)]);
};

describe('entries of live pages', () => {
  it('are dated by the <time> that each stands under', () =>
    expect(
      times(
        `<html><head><title>Velmar: live</title></head><body><main><h1>Velmar: what we know so far</h1>${said
          .map((s, i) => `<section class="entry"><time datetime="2024-12-05T${19 - i}:10:00Z">${19 - i}:10</time><p>${s}</p></section>`)
          .join('')}</main></body></html>`, // prettier-ignore
      ),
    ).toEqual(said.map((s, i) => [`2024-12-05T${19 - i}:10:00Z`, s])));

  it('are dated by the list in JSON-LD, found by headline or first words', () => {
    const updates = said.map((s, i) => ({ '@type': 'BlogPosting', datePublished: `2024-12-05T${19 - i}:10:00+02:00`, articleBody: s })); // prettier-ignore
    const page = `<html><head><title>Velmar: live</title><script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Velmar: live', liveBlogUpdate: updates })}</script></head><body><main><h1>Velmar: live</h1>${said.map((s) => `<p>${s}</p>`).join('')}</main></body></html>`;
    expect(times(page)).toEqual(said.map((s, i) => [`2024-12-05T${19 - i}:10:00+02:00`, s]));
  });

  it('are dated on the page’s day by the hours printed, past midnight on the day before', () => {
    const hours = ['00:40', '00:05', '23:30', '22:15'];
    const text = `Velmar: live updates\n\n6 December 2024\n\n${said.map((s, i) => `${hours[i]}\n\n${s}`).join('\n\n')}\n`;
    expect(times(text)?.map(([at]) => at)).toEqual(['2024-12-06T00:40', '2024-12-06T00:05', '2024-12-05T23:30', '2024-12-05T22:15']); // prettier-ignore
  });

  it('are left out where a page has a time or two, as articles have', () =>
    expect(
      article(`<html><head><title>T</title></head><body><main><h1>Army leaves the port</h1><time datetime="2024-12-05T10:00:00Z">10:00</time>${said.map((s) => `<p>${s}</p>`).join('')}</main></body></html>`).entries, // prettier-ignore
    ).toBeUndefined());
});
