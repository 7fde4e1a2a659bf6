import { expect, it } from 'vitest';
import { hear } from './hearing.ts';

const SPOKEN = 'The rebels said: "We hold Hpakant. They left Bhamo and our men are there." ';

it('ties "we" and "they" of a thousand quotations in seconds', async () => {
  const before = process.cpuUsage();
  const { actors } = await hear(SPOKEN.repeat(1000), { country: 'MM', places: ['Hpakant', 'Bhamo'] });
  const { user, system } = process.cpuUsage(before);
  expect(actors.filter((m) => m.text === 'our men').every((m) => m.name === 'rebels')).toBe(true);
  expect((user + system) / 1e6).toBeLessThan(20);
});
