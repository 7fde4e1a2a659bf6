import { describe, expect, it } from 'vitest';
import { viewsOf } from '../../src/serve/view/page-views.ts';

const read = (...texts: string[]) => viewsOf(texts.map((text) => ({ text })));

describe('how often a page says it was seen', () => {
  it('reads the counter before and after its number', () => {
    expect(read('Views: 31,002')).toBe(31_002);
    expect(read('05/12/2024 09:40 | Homeland desk | 8,104 views')).toBe(8104);
    expect(read('Copyright Levant Courant. Views: 9.306.')).toBe(9306);
    expect(read('1.2K views')).toBe(1200);
    expect(read('Page views (185)')).toBe(185);
  });

  it('takes one number said twice as one', () => {
    expect(read('185 views', 'Views: 185')).toBe(185);
  });

  it('knows none where none is said, where the number is missing, or where there are several', () => {
    expect(read()).toBeNull();
    expect(read('World | 4 December // 14:45| views')).toBeNull();
    expect(read('The minister holds 3 viewpoints')).toBeNull();
    expect(read('12 views', '940 views')).toBeNull();
  });
});
