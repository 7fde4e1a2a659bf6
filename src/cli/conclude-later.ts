/** Concludes some time after it heard of new reports. */
export interface Later {
  /** A report was kept. */
  heard(): void;
  /** Concludes from what was kept since, if anything was, and ends. */
  end(): Promise<void>;
}

/**
 * Concludes once no new report came for a while, so that all that a round brings is one conclusion, and one at a time.
 * @param conclude is called again after a failure, with the next report or at the end
 * @param quietMs how long no report must have come
 * @param failed hears why a conclusion did not come about
 */
export function concludeLater(
  conclude: () => Promise<unknown>,
  quietMs: number,
  failed: (error: unknown) => void,
): Later {
  let isOwed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const now = async () => {
    if (!isOwed) return;
    isOwed = false;
    try {
      await conclude();
    } catch (error) {
      isOwed = true;
      throw error;
    }
  };
  return {
    heard() {
      isOwed = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(now).catch(failed);
      }, quietMs);
    },
    async end() {
      clearTimeout(timer);
      await running;
      await now();
    },
  };
}
