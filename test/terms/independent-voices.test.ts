import { describe, expect, it } from 'vitest';
import { independentVoices, type Speaker } from '../../src/terms/independent-voices.ts';

const speaker = (voice: string, side: string | null, kind: Speaker['kind'] = side === null ? 'monitor' : 'party') => ({
  ...{ voice, side, kind },
  name: voice.toUpperCase(),
});

describe('independentVoices', () => {
  it.each([
    ['each voice without a side', [speaker('monitor', null), speaker('red cross', null)], ['MONITOR', 'RED CROSS']],
    ['one voice once', [speaker('monitor', null), speaker('monitor', null)], ['MONITOR']],
    ['the organs of one side as one', [speaker('army', 'state'), speaker('ministry', 'state')], ['ARMY']],
    ['two sides as two', [speaker('army', 'state'), speaker('rebels', 'rebels')], ['ARMY', 'REBELS']],
    ['no outlet on its own word', [speaker('outlet:gazette', null, 'outlet'), speaker('monitor', null)], ['MONITOR']],
    ['nobody where nobody speaks', [], []],
  ])('counts %s', (_, speakers, names) => {
    expect([...independentVoices(speakers).values()]).toEqual(names);
  });
});
