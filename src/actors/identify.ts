import type { Actor } from '../terms/actor.ts';
import { chooseDescribed, chooseNamed, type Choice } from './choose.ts';
import { fold } from './fold.ts';
import { INSTITUTIONS, type Institution } from './institutions.ts';
import { asPrinted } from './printed.ts';
import type { ActorContext, ActorRegistry, Identified } from './registry.ts';
import { isGroupWord, roleOf, type Role } from './roles.ts';
import { bare, type Shelf } from './shelf.ts';
import type { ActorRow } from './table.ts';

const OFFICES = new Map(INSTITUTIONS.flatMap((office) => office.forms.map((form) => [form, office] as const)));

/** The registry over shelved rows. Looking up changes nothing that can be seen; answers are kept as long as their context. */
export function registryOf(shelf: Shelf): ActorRegistry {
  const actorOf = (row: ActorRow): Actor => ({
    actorId: row.id,
    name: row.name,
    kind: row.kind,
    side: row.side,
    sideName: row.side === null ? null : (shelf.byId.get(row.side)?.name ?? row.name),
  });
  const found = (row: ActorRow, because: string): Identified => ({ actor: actorOf(row), because });

  function office(of: ActorRow, institution: Institution): Identified {
    const holder = (shelf.byRole.get(institution.key) ?? []).find((row) => row.side === of.side && row.side !== null);
    if (holder) return found(holder, `${institution.name} of ${of.name}`);
    const actor = { ...actorOf(of), actorId: `${of.id}/${institution.key}`, kind: institution.kind };
    return {
      actor: { ...actor, name: `${of.adjectives[0] ?? of.name} ${institution.name}` },
      because: `office of ${of.name}`,
    };
  }

  function forceOf(row: ActorRow): ActorRow {
    const armies = shelf.byRole.get('army') ?? [];
    return (
      armies.find((army) => army.side === row.side && row.side !== null && army.countries[0] === row.countries[0]) ??
      row
    );
  }

  function byName(key: string, context: ActorContext): Identified | null {
    const row = chooseNamed(shelf.byName.get(key) ?? [], context);
    return row && found(row, `named ${row.name}`);
  }

  /** "Ukrainian troops", "Houthi officials", "M23 rebels", "Assad's forces": a name or adjective before a noun of people. */
  function composed(key: string, context: ActorContext): Identified | null {
    const words = key.split(' ');
    for (let cut = Math.min(words.length - 1, 6); cut >= 1; cut--) {
      const [head, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
      const owner =
        chooseNamed(shelf.byAdjective.get(head) ?? [], context) ?? chooseNamed(shelf.byName.get(head) ?? [], context);
      const made = owner && composedOf(owner, rest, context);
      if (made) return made;
    }
    return null;
  }

  function composedOf(owner: ActorRow, rest: string, context: ActorContext): Identified | null {
    if (
      /^(?:linked|affiliated|aligned|inspired|backed|led|allied|run|controlled|supported|held|based|installed|appointed|trained|funded|armed)\b/.test(
        rest,
      )
    )
      return null;
    const institution = OFFICES.get(rest);
    if (institution && (owner.kind === 'state' || owner.side === owner.id)) return office(owner, institution);
    const role = roleOf(rest);
    if (role === null) return OFFICIALS.test(rest) ? found(owner, `speaks for ${owner.name}`) : null;
    if (owner.kind === 'state' && (role === 'rebel' || role === 'jihadist' || role === 'paramilitary')) {
      const there = { ...context, countries: [...owner.countries, ...context.countries] };
      return described(rest, rest, there);
    }
    if (owner.kind === 'state') return found(role === 'state' ? owner : forceOf(owner), `${rest} of ${owner.name}`);
    if (owner.kind === 'person') {
      const side = owner.side === null ? undefined : shelf.byId.get(owner.side);
      return side ? found(role === 'state' ? side : forceOf(side), `${rest} of ${owner.name}`) : null;
    }
    return found(owner, `${rest} of ${owner.name}`);
  }

  /** "SAF-aligned fighters", "government-allied militias": a group of its own on the side of the one it is told by. */
  function alliedWith(key: string, printed: string, context: ActorContext): Identified | null {
    const [, ally, group] = /^(.+?) (?:aligned|allied)((?: \w+)+)$/.exec(key) ?? [];
    if (ally === undefined || !isGroupWord(group!.split(' ').at(-1)!)) return null;
    const made = byName(ally, context) ?? described(ally, ally, context);
    if (!made?.actor.side) return null;
    const { side, sideName } = made.actor;
    return { actor: { ...asPrinted(printed, 'group'), side, sideName }, because: `on the side of ${made.actor.name}` };
  }

  /** "ministry of defence of Ukraine", "officials in Kabul": the owner stands behind. */
  function trailing(key: string, context: ActorContext): Identified | null {
    const split = /^(.+?) (?:of|in|for) (?:the )?(.+)$/.exec(key);
    if (!split) return null;
    const last = /^(.+) (?:of|in|for) (?:the )?(.+)$/.exec(key)!;
    for (const [, front, owner] of [last, split]) {
      const row = chooseNamed(shelf.byName.get(owner!) ?? shelf.byMetonym.get(owner!) ?? [], context);
      const made = row && composedOf(row, front!, context);
      if (made) return made;
    }
    return null;
  }

  /** Phrases of the table: "paramilitaries", "Turkish-backed *", "* backed by Iran". */
  function phrased(key: string, context: ActorContext): Identified | null {
    const words = key.split(' ');
    const isGroup = isGroupWord(words.at(-1)!) || roleOf(key) !== null;
    const rows = [
      shelf.byPhrase.get(key),
      ...words.map((_, cut) =>
        isGroup ? shelf.byOpening.get(words.slice(0, words.length - 1 - cut).join(' ')) : undefined,
      ),
      ...words.map((_, cut) => shelf.byEnding.get(words.slice(cut + 1).join(' '))),
    ];
    for (const some of rows) {
      const choice = some && chooseDescribed(some, () => true, context);
      if (choice?.row) return found(choice.row, choice.because);
    }
    return null;
  }

  function described(key: string, printed: string, context: ActorContext): Identified | null {
    const open = (choice: Choice): Identified =>
      choice.row ? found(choice.row, choice.because) : { actor: asPrinted(printed, 'group'), because: choice.because };

    const institution = OFFICES.get(key);
    if (institution) {
      const states = shelf.byRole.get('state') ?? [];
      const choice = chooseDescribed(states, () => false, context);
      return choice.row
        ? office(choice.row, institution)
        : { actor: asPrinted(printed, institution.kind), because: choice.because };
    }
    const role = roleOf(key);
    if (role === null) return null;
    const keys = TRIED[role];
    const isDefault = (row: ActorRow) => keys.some((k) => shelf.defaults.get(k)?.has(row) ?? false);
    return open(
      chooseDescribed(
        keys.flatMap((k) => shelf.byRole.get(k) ?? []),
        isDefault,
        context,
        REBELS.test(key),
      ),
    );
  }

  const known = new WeakMap<ActorContext, Map<string, Identified | null>>();

  function identify(printed: string, context: ActorContext): Identified | null {
    let seen = known.get(context);
    if (seen === undefined) known.set(context, (seen = new Map<string, Identified | null>()));
    const answer = seen.get(printed);
    if (answer !== undefined) return answer;
    const made = identifyAnew(printed, context);
    seen.set(printed, made);
    return made;
  }

  function identifyAnew(printed: string, context: ActorContext): Identified | null {
    const key = bare(printed);
    if (key === '') return null;
    const direct =
      byName(key, context) ??
      phrased(key, context) ??
      alliedWith(key, printed, context) ??
      composed(key, context) ??
      trailing(key, context);
    if (direct) return direct;
    let open: Identified | null = null;
    for (let rest = key; rest !== ''; rest = rest.includes(' ') ? rest.slice(rest.indexOf(' ') + 1) : '') {
      const made =
        rest === key
          ? described(rest, printed, context)
          : (phrased(rest, context) ?? composed(rest, context) ?? described(rest, printed, context));
      if (made?.actor.side) return made;
      open ??= made;
    }
    return open;
  }

  return {
    identify,
    metonym(printed, context) {
      const row = chooseNamed(shelf.byMetonym.get(bare(printed)) ?? [], context);
      return row && found(row, `${printed} speaks or acts for ${row.name}`);
    },
    nameAt(words, from) {
      const most = shelf.longest.get(words[from] ?? '') ?? 0;
      for (let length = Math.min(most, words.length - from); length >= 1; length--) {
        if (shelf.byName.has(words.slice(from, from + length).join(' '))) return length;
      }
      return 0;
    },
    isAdjective: (word) => shelf.byAdjective.has(fold(word)),
    homesOf: (actorId) => shelf.byId.get(actorId.split('/')[0]!)?.countries ?? [],
    get(actorId) {
      const [owner, key] = actorId.split('/');
      const row = shelf.byId.get(owner ?? '');
      if (!row) return null;
      const institution = INSTITUTIONS.find((one) => one.key === key);
      return key === undefined ? actorOf(row) : institution ? office(row, institution).actor : null;
    },
  };
}

/** Those who stand against their own state; "fighters" and "militants" may be anybody's. */
const REBELS = /\b(?:rebels?|rebellion|insurgents?|insurgency|opposition|mutineers|separatists?|guerrillas?)$/;

const OFFICIALS =
  /^(?:senior |state |local |military |government )*(?:officials?|authorities|channels?|media|television|tv|newspaper|website|sources?|spokesman|spokesperson|spokeswoman|leadership|leaders?|outlets|diplomats?)$/;

/** The roles of the table that a description's role may mean, the likeliest first. */
const TRIED: Readonly<Record<Role, readonly string[]>> = {
  state: ['state'],
  army: ['army', 'state'],
  loyalist: ['loyalist', 'state'],
  rebel: ['rebel', 'jihadist'],
  jihadist: ['jihadist', 'rebel'],
  paramilitary: ['paramilitary'],
  group: [],
};
