import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { SeenView } from './views.ts';

/** What the suites of the browser tests share, filled before the first of them runs. */
export interface Desk {
  browser: Browser;
  /** Address of the desk on the shipped samples, read-only. */
  samples: string;
  /** Address of a desk on hostile reports that keeps what is pasted. */
  hostile: string;
  views: readonly SeenView[];
  /** Folder of the pictures taken; not in the repository. */
  readonly screens: string;
}

export function emptyDesk(): Desk {
  const screens = resolve(import.meta.dirname, '../../test-out/screens');
  mkdirSync(screens, { recursive: true });
  return { screens } as Desk;
}
