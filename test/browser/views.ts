/** A view of the desk with an address that shows something. */
export interface SeenView {
  readonly name: string;
  readonly path: string;
}

interface Listed {
  readonly items: readonly Record<string, unknown>[];
}

/** Every view once, with ids that this server knows. */
export async function viewsOf(address: string): Promise<SeenView[]> {
  const first = async (list: string, key: string): Promise<string> => {
    const answer = (await (await fetch(`${address}/api/v1/${list}`)).json()) as Listed;
    const id = answer.items[0]?.[key];
    if (typeof id !== 'string') throw new Error(`Expected ${list} to list something`);
    return encodeURIComponent(id);
  };
  const claims = (await (await fetch(`${address}/api/v1/claims?ledger=control&limit=1`)).json()) as {
    items: readonly { id: string; report: { reportId: string } }[];
  };
  const [claim] = claims.items;
  return [
    { name: 'situation', path: '/' },
    { name: 'map', path: '/map' },
    { name: 'places', path: '/places' },
    { name: 'place', path: `/place/${await first('places', 'placeId')}` },
    { name: 'disputes', path: '/disputes' },
    { name: 'dispute', path: `/dispute/${await first('disputes', 'disputeId')}` },
    { name: 'figures', path: '/figures' },
    { name: 'figure', path: `/figure/${await first('figures', 'figureId')}` },
    { name: 'asserters', path: '/asserters' },
    { name: 'asserter', path: `/asserter/${await first('asserters', 'voice')}` },
    { name: 'timeline', path: '/timeline' },
    { name: 'report', path: `/report/${claim!.report.reportId}?claim=${encodeURIComponent(claim!.id)}` },
    { name: 'search', path: '/search?q=army' },
    { name: 'read', path: '/read' },
  ];
}

/** An address with further keys. */
export function withKeys(path: string, keys: Readonly<Record<string, string>>): string {
  const url = new URL(path, 'http://desk');
  for (const [key, value] of Object.entries(keys)) url.searchParams.set(key, value);
  return url.pathname + url.search;
}
