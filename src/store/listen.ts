import pg from 'pg';

/** Channel on which new pictures are announced. */
export const CHANNEL = 'fogline_picture';

/** That pictures were concluded anew. */
export interface PictureNews {
  /** Places whose states changed; null where that is not known, as after a lost connection: any may have. */
  readonly placeIds: readonly string[] | null;
}

/** Hears of new pictures until it is called. */
export type StopListening = () => Promise<void>;

/** Waits between attempts to get back to a lost server. */
const WAITS_MS = [250, 1000, 5000, 15_000];

/** Reads an announcement; one that cannot be read says that something changed. */
export function newsOf(payload: string | undefined): PictureNews {
  try {
    const { places } = JSON.parse(payload ?? '') as { places?: unknown };
    return { placeIds: Array.isArray(places) ? places.map(String) : null };
  } catch {
    return { placeIds: null };
  }
}

/**
 * Listens to a server over a connection of its own, which is opened anew whenever it is lost; what may have been missed
 * meanwhile is told as news of unknown places.
 * @throws what the first attempt to connect throws
 */
export async function listenToServer(url: string, hear: (news: PictureNews) => void): Promise<StopListening> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let losses = 0;
  let isOver = false;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    let isLost = false;
    const lose = () => {
      if (isLost || isOver) return;
      isLost = true;
      if (client === fresh) later();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => hear(newsOf(payload)));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      void fresh.end().catch(() => {});
      throw error;
    }
    if (isOver) return void fresh.end().catch(() => {});
    client = fresh;
    if (isLost) later();
  };
  const later = () => {
    const waitMs = WAITS_MS[Math.min(losses++, WAITS_MS.length - 1)]!;
    timer = setTimeout(() => {
      connect().then(() => {
        losses = 0;
        if (!isOver) hear({ placeIds: null });
      }, later);
    }, waitMs);
    timer.unref();
  };

  await connect();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
