import type { Message } from '../terms/message.ts';
import { message, sayChange } from '../words/index.ts';
import type { Conflict } from './conflicts.ts';
import { stancesOf } from './stances.ts';

/** What a dispute about control is about, in a few plain words: "Whether insurgents entered Hama, 5 December 2024". */
export function topicOf(cluster: readonly Conflict[], place: string): Message {
  const { a, b, type, day } = cluster.find((c) => c.type === 'direct') ?? cluster[0]!;
  return message('topic.dated', { question: question(), day: { day } });

  function question(): Message {
    if (type === 'distance') return message('topic.distance', { place });
    if (type === 'front') return message('topic.front', { place });
    if (type === 'extent') return message('topic.extent', { place });
    // The one that asserts names what the other denies; of a premise, the regaining is what is doubted.
    const doubted = [a, b].find((t) => t.change === 'retakes') ?? (a.modality === 'asserted' ? a : b);
    const isDenial = [a, b].some((t) => stancesOf(t).some((s) => !s.isTrue));
    if (type === 'premise' || type === 'withdrawn' || isDenial)
      return message('topic.whether', { what: sayChange(doubted.claim) });
    return message('topic.holder', { place });
  }
}

/** Why the two accounts of a conflict can't both hold. */
export function whyClash({ a, b, type }: Conflict): Message {
  if (type !== 'direct' && type !== 'figure') return message(`clash.${type}`);
  return message(a.modality === b.modality ? 'clash.hands' : 'clash.denial');
}
