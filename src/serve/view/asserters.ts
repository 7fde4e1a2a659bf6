import type { AsserterLine, AsserterPage } from '../../terms/desk.ts';
import type { Voice } from '../../terms/finding.ts';
import { claimsThat } from './claim-list.ts';
import { graphOf } from './graph.ts';
import { lineagesOf } from './lineages.ts';
import { said } from './named-reports.ts';
import type { View } from './view.ts';

const RECENT = 50;
/** Claims of one voice that its graph is drawn from, the newest. */
const DRAWN = 500;

/** Everybody on whose word something stands: those whose claims were settled most often first, then those most quoted. */
export function asserterLines(view: View): AsserterLine[] {
  return view.findings.voices
    .map((voice) => asserterLine(voice, view))
    .sort((a, b) => b.record.settled - a.record.settled || b.claims - a.claims || a.name.localeCompare(b.name, 'en'));
}

function asserterLine({ voice, name, kind, side, outlets, claims, record }: Voice, view: View): AsserterLine {
  const sideName = side === null ? null : (view.findings.sides.get(side) ?? null);
  return { voice, name, kind, side, sideName, outlets, claims, record };
}

/** One asserter with what it said last, the outlets that carry it, and where its word was passed on as an outlet's own. */
export function asserterPage(voiceId: string, view: View): AsserterPage | null {
  const voice = view.voices.get(voiceId);
  if (!voice) return null;
  const own = claimsThat({ asserter: voiceId }, view).reverse();
  const carried = [...lineagesOf(view)].filter(([, of]) => of.some((one) => one.voice?.voice === voiceId));
  const graph = graphOf([...own.slice(0, DRAWN).map((card) => card.id), ...carried.map(([claim]) => claim)], view);
  const edges = graph.edges.filter((edge) => edge.voice === voiceId);
  return {
    ...asserterLine(voice, view),
    recent: own.slice(0, RECENT),
    graph: {
      voices: graph.voices.filter((one) => one.id === voiceId),
      outlets: graph.outlets.filter((outlet) => edges.some((edge) => edge.outlet === outlet.id)),
      edges,
    },
    alarms: view.findings.alarms
      .filter((alarm) => isOf(alarm.claim, voiceId, view))
      .flatMap(({ claim, outlet, because }) => {
        const { english, coded } = said(because, view);
        return view.cards([claim]).map((card) => ({ claim: card, outlet, because: english, becauseCoded: coded }));
      }),
  };
}

function isOf(claimId: string, voiceId: string, view: View): boolean {
  return (lineagesOf(view).get(claimId) ?? []).some(
    (one) => one.voice?.voice === voiceId && one.attribution === 'lost',
  );
}
