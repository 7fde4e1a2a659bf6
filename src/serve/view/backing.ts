import type { Backing, ClaimCard } from '../../terms/desk.ts';
import type { Voice } from '../../terms/finding.ts';
import { independentVoices, type Speaker } from '../../terms/independent-voices.ts';
import type { PlaceState } from '../../terms/picture.ts';
import { figureVoices } from './figure-voices.ts';
import type { View } from './view.ts';

/** Counts who stands behind claims: voices that do not repeat one another, and the outlets and reports that carry them. */
export function backingOf(claimIds: readonly string[], view: View): Backing {
  const cards = view.cards(claimIds);
  const voices = independentVoices(cards.flatMap((card) => speakersOf(card, view)));
  return { voices: [...voices.values()], ...carriersOf(cards) };
}

/** Who stands behind the answer for a place: its voices as the picture counts them, and who carries their claims. */
export function backingOfState({ voices, for: claimIds }: PlaceState, view: View): Backing {
  return { voices, ...carriersOf(view.cards(claimIds)) };
}

function carriersOf(cards: readonly ClaimCard[]): Pick<Backing, 'outlets' | 'reports'> {
  return {
    outlets: new Set(cards.map(({ report }) => report.outlet ?? report.file)).size,
    reports: new Set(cards.map(({ report }) => report.reportId)).size,
  };
}

/** The voices a claim stands on; statements are in no telling and stand on their speaker alone. */
function speakersOf({ id, by, byIds }: ClaimCard, view: View): readonly Speaker[] {
  const voices = voicesOf(id, view);
  const [name] = by;
  if (voices.length > 0 || name === undefined) return voices;
  const voice = byIds[0] ?? `name:${name}`;
  return [{ voice, name, kind: 'unknown', side: view.findings.actors.get(voice)?.side ?? null }];
}

/** The voices a claim stands on. */
export function voicesOf(claimId: string, view: View): Voice[] {
  const tellings = view.tellingsOfClaim.get(claimId);
  if (tellings) return tellings.flatMap((t) => view.voices.get(t.voice) ?? []);
  const voice = figureVoices(view).get(claimId)?.voice;
  return voice ? [voice] : [];
}
