import { spawn } from 'node:child_process';

/** How each system opens an address in the browser its user chose. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [command: string, ...words: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address in the user's browser and does not wait for it.
 * @param address as this program made it; it is handed over as one word, never through a shell
 * @param failed hears that there is no browser, as on a server or in CI
 */
export function openBrowser(address: string, failed: () => void): void {
  const [command, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  opener.once('error', failed);
  opener.once('exit', (code) => code !== 0 && failed());
  opener.unref();
}
