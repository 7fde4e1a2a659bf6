import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openActors } from '../../src/actors/open.ts';
import type { ActorContext } from '../../src/actors/registry.ts';

const registry = openActors();
const context = (country: string, day: string | null, ...named: string[]): ActorContext => ({
  countries: country === '' ? [] : country.split(' '),
  named,
  day,
});
const sideOf = (printed: string, where: ActorContext) => registry.identify(printed, where)?.actor.sideName ?? null;

describe('names', () => {
  it.each([
    ['RSF', 'SD', '2024-05-01', 'sd-rsf'],
    ['the Rapid Support Forces', 'SD', '2024-05-01', 'sd-rsf'],
    ['FARDC', 'CD', '2025-01-27', 'cd-army'],
    ['Hay’at Tahrir ash-Sham', 'SY', '2024-12-01', 'sy-hts'],
    ['al-Shabab', 'SO', '2023-01-01', 'so-shabaab'],
    ['al-Shabab', 'MZ', '2023-01-01', 'mz-ism'],
    ['al-Shabaab', '', null, 'so-shabaab'],
    ['SNA', 'SO', '2023-01-01', 'so-army'],
    ['SNA', 'SY', '2023-01-01', 'sy-sna'],
    ['U.N.', '', null, 'un'],
    ['Médecins Sans Frontières', 'SD', null, 'msf'],
    ['Defence Ministry of Ukraine', 'UA', '2024-01-01', 'ua-government/defense-ministry'],
    ['the mujahideen', 'AF', '1987-03-01', 'af-mujahideen'],
    ['South Vietnamese troops', 'VN', '1972-05-01', 'vn-arvn'],
    ['communist forces', 'VN', '1972-05-01', 'vn-nlf'],
    ['Laurent Kabila', 'CD', '1997-02-01', 'cd-lkabila-rebel'],
    ['Laurent Kabila', 'CD', '1998-09-01', 'cd-lkabila'],
    ['Ethiopian troops', 'ET', '1990-02-10', 'et-derg-army'],
    ['Ethiopian troops', 'ET', '2021-02-10', 'et-army'],
    ['federal troops', 'NG', '1968-05-01', 'ng-federal'],
    ['Massoud', 'AF', '1999-05-01', 'af-massoud'],
    ['Massoud', 'AF', '2021-09-01', 'af-ahmadmassoud'],
    ['Russia’s Defence Ministry', 'UA', '2024-01-01', 'ru-mod'],
  ])('%s in %s', (printed, country, day, id) => {
    expect(registry.identify(printed, context(country, day))?.actor.actorId).toBe(id);
  });

  it('reads a name as what it meant on the day', () => {
    expect(sideOf('Syrian government', context('SY', '2024-12-02'))).toBe('Syrian government');
    expect(sideOf('Syrian government', context('SY', '2025-03-01'))).toBe('Syrian transitional government');
    expect(sideOf('Afghan government', context('AF', '2021-07-01'))).toBe('Afghan government');
    expect(sideOf('Afghan government', context('AF', '2022-07-01'))).toBe('Taliban');
  });

  it('knows the rebels of a country by the time', () => {
    expect(sideOf('the rebels', context('TD', '2008-02-03'))).toBe('Union of Forces for Democracy and Development');
    expect(sideOf('the rebels', context('TD', '2021-04-20'))).toBe('FACT');
    expect(sideOf('the rebels', context('SD', '1997-02-01'))).toBe("Sudan People's Liberation Army");
    expect(sideOf('the rebels', context('SD', '2004-05-01'))).toBeNull(); // in the south or in Darfur
    expect(sideOf('government troops', context('VN', '1974-12-01'))).toBe('South Vietnam');
  });

  it('reads an adjective or a leader before a noun of people', () => {
    expect(sideOf('Ukrainian troops', context('UA', '2024-01-01'))).toBe('Ukraine');
    expect(sideOf('Houthi officials', context('YE', '2024-01-01'))).toBe('Houthis');
    expect(sideOf('M23 fighters', context('CD', '2025-01-01'))).toBe('M23');
    expect(sideOf('Haftar’s forces', context('LY', '2020-01-01'))).toBe('Libyan National Army');
    expect(registry.nameAt(['saddam', 'haftar'], 0)).toBe(0); // a first name is nobody's alone
  });

  it('puts a group on the side that it is said to be aligned with, as a group of its own', () => {
    const sudan = context('SD', '2025-02-02');
    expect(sideOf('SAF-aligned fighters', sudan)).toBe(sideOf('SAF', sudan));
    expect(registry.identify('SAF-aligned fighters', sudan)!.actor.actorId).not.toBe('sd-army');
    expect(sideOf('RSF-allied tribal militias', sudan)).toBe(sideOf('RSF', sudan));
  });

  it('takes a capital for its government only where it speaks', () => {
    const where = context('CD', '2025-01-27');
    expect(registry.identify('Kinshasa', where)).toBeNull();
    expect(registry.metonym('Kinshasa', where)?.actor.actorId).toBe('cd-government');
  });
});

describe('descriptions', () => {
  it.each([
    ['the rebels', 'CD', '2025-01-27', 'M23'],
    ['the army', 'SD', '2024-05-01', 'Sudanese Armed Forces'],
    ['the paramilitaries', 'SD', '2024-05-01', 'Rapid Support Forces'],
    ['the junta', 'MM', '2024-05-01', 'Myanmar military'],
    ['the insurgents', 'AF', '2021-07-27', 'Taliban'],
    ['government troops', 'SY', '2024-12-02', 'Syrian government'],
    ['Islamist-led rebels', 'SY', '2024-12-02', 'HTS-led opposition'],
    ['Turkish-backed fighters', 'SY', '2024-12-02', 'Syrian National Army'],
    ['armed groups backed by Turkey', 'SY', '2024-12-02', 'Syrian National Army'],
    ['Kurdish fighters', 'SY', '2024-12-02', 'SDF'],
    ['the jihadists', 'ML', '2023-09-01', 'JNIM'],
    ['Tuareg rebels', 'ML', '2023-09-01', 'Azawad Liberation Front'],
    ['the gangs', 'HT', '2024-03-01', 'Viv Ansanm'],
    ['the defence ministry', 'YE', '2021-02-01', 'Yemeni government'],
  ])('%s in %s', (printed, country, day, side) => {
    expect(sideOf(printed, context(country, day))).toBe(side);
  });

  it('prefers the side that the report names', () => {
    expect(sideOf('the rebels', context('ET', '2023-08-01', 'et-fano'))).toBe('Fano');
    expect(sideOf('the jihadists', context('NG', '2023-08-01', 'ng-iswap'))).toBe('ISWAP');
  });

  it('stays open, with the reason, where several sides may be meant or no country is known', () => {
    const nowhere = registry.identify('rebels', context('', null));
    expect(nowhere?.actor).toMatchObject({ actorId: 'as-printed:rebels', side: null });
    expect(nowhere?.because).toMatch(/no country/);
    expect(registry.identify('the separatists', context('FR', '2024-01-01'))?.actor.side).toBeNull();
  });

  it('knows nothing of other words', () => {
    expect(registry.identify('the bridge', context('SD', '2024-05-01'))).toBeNull();
    expect(registry.identify('', context('SD', null))).toBeNull();
  });
});

describe('a user’s own table', () => {
  const header = 'id\tname\tkind\tside\tcountries\tfrom\tto\taliases\tadjectives\tdescriptions\n';
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'actors-')), 'own.tsv');
    writeFileSync(path, text);
    return path;
  };

  it('adds actors and replaces rows of the same id', () => {
    const extraFile = file(
      `${header}xx-front\tNorthern Front\tgroup\txx-front\tSD\t\t\tNF\t\tnorthern rebels\nsd-rsf\tRSF renamed\tgroup\tsd-rsf\tSD\t\t\tRSF\t\t@paramilitary\n`,
    );
    const own = openActors({ extraFile });
    expect(own.identify('northern rebels', context('SD', null))?.actor.name).toBe('Northern Front');
    expect(own.get('sd-rsf')?.name).toBe('RSF renamed');
  });

  it('names the line that it can’t use', () => {
    expect(() => openActors({ extraFile: file(`${header}a\tA\tnonsense\n`) })).toThrow(/line 2/);
    expect(() => openActors({ extraFile: '/nowhere/actors.tsv' })).toThrow(/Could not read/);
  });
});

describe('the table itself', () => {
  it('gives every side a leading actor, and every actor back by its id', () => {
    const where = context('SY', '2024-12-02');
    for (const printed of [
      'Syrian army',
      'SANA',
      'Military Operations Department',
      'Mazloum Abdi',
      'Russian Reconciliation Center',
    ]) {
      const actor = registry.identify(printed, where)!.actor;
      expect(registry.get(actor.actorId)).toEqual(actor);
      expect(registry.get(actor.side!)?.actorId).toBe(actor.side);
    }
    expect(registry.get('sy-government/interior-ministry')?.name).toBe('Syrian Interior Ministry');
    expect(registry.get('as-printed:rebels')).toBeNull();
  });
});
