import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Reconciles and draws in a process of another time zone. */
function inZone(zone: string): string {
  const script = `
    import { reconcile } from './src/reconcile/index.ts';
    import { picture } from './src/picture/index.ts';
    import { coded } from './test/reconcile/coded.ts';
    const control = (change, party) => ({ control: [{ change, party, by: ['Rights Watchers'] }] });
    const findings = reconcile([
      coded('a', { published: '2030-05-10', publishedAt: '2030-05-10T23:30', ...control('holds', 'Northland army') }),
      coded('b', { published: '2030-05-10', publishedAt: '2030-05-10T21:00Z', ...control('takes', 'River Front') }),
      coded('c', { published: '2030-05-11', publishedAt: '2030-05-11T01:10:00+03:00', ...control('holds', 'River Front') }),
    ]);
    const days = picture(findings, { from: '2030-05-08', to: '2030-05-12' });
    console.log(JSON.stringify([findings.tellings, findings.disputes, days]));`;
  return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
}

describe('the time zone of the machine', () => {
  it('leaves no trace in what is concluded and drawn', () => {
    const [utc, west, east] = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo'].map(inZone);
    expect(utc).toContain('"publishedAt":"2030-05-10T23:30:00.000Z"');
    expect(west).toBe(utc);
    expect(east).toBe(utc);
  }, 120_000);
});
