import type { Candidate, Gazetteer } from './gazetteer.ts';

/**
 * Several gazetteers as one: a place that more than one knows is taken from the first, the better match counting.
 *
 * @param layers the most trusted first.
 */
export function layered(layers: readonly Gazetteer[]): Gazetteer {
  if (layers.length === 1) return layers[0]!;
  return {
    find(name) {
      const found = new Map<string, Candidate>();
      for (const layer of layers) {
        for (const candidate of layer.find(name)) {
          const known = found.get(candidate.placeId) ?? firstOf(layers, layer, candidate);
          const isBetter = candidate.match === 'exact' && known.match === 'variant';
          found.set(candidate.placeId, isBetter ? { ...known, match: 'exact' } : known);
        }
      }
      return [...found.values()].sort((a, b) => a.match.localeCompare(b.match) || b.population - a.population);
    },
    get: (placeId) => layers.map((layer) => layer.get(placeId)).find((place) => place !== null) ?? null,
    countryOfDemonym: (word) =>
      layers.map((layer) => layer.countryOfDemonym(word)).find((code) => code !== null) ?? null,
  };
}

/** The place as the first layer that has it knows it, matched as here. */
function firstOf(layers: readonly Gazetteer[], found: Gazetteer, candidate: Candidate): Candidate {
  for (const layer of layers) {
    if (layer === found) break;
    const known = layer.get(candidate.placeId);
    if (known) return { ...known, match: candidate.match, isMainName: candidate.isMainName };
  }
  return candidate;
}
