import { describe, expect, it } from 'vitest';
import { whyUnreadable } from '../../src/extract/readable.ts';
import { article } from '../brief/findings.fixture.ts';

describe('whyUnreadable', () => {
  it.each([
    ['ru', 'Вооружённые силы заявили, что их бойцы вошли в город в понедельник утром.', 'Russian'],
    ['fr', 'Les combattants sont entrés dans la ville lundi, selon un porte-parole de l’armée.', 'French'],
    ['ar', 'أعلن الجيش أن قواته دخلت المدينة صباح الاثنين.', 'Arabic'],
  ])('says that a report in %s is not read', (language, body, name) => {
    expect(whyUnreadable(article({ language, body }))).toMatchObject({
      rule: 'language-not-read',
      message: expect.stringContaining(name),
    });
  });

  it.each([
    ['en', 'Fighters entered the town.'],
    ['en-GB', 'Fighters entered the town.'],
    [null, 'Texte sans langue.'],
    [
      'so',
      'Fighters of the group entered Harardhere and Galcad on Monday, the minister said, after they had left El Dher.',
    ],
  ])('lets a report through whose language is %s', (language, body) => {
    expect(whyUnreadable(article({ language, body }))).toBeNull();
  });
});
