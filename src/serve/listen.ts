import { type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { FoglineError } from '../terms/errors.ts';

/** A server that listens. */
export interface Listening {
  /** Such as `http://127.0.0.1:4747`. */
  readonly address: string;
  /** Takes no new requests, lets those under way end for a moment, then closes. */
  readonly stop: () => Promise<void>;
}

/** How long requests under way, and streams that never end, may take once the server stops. */
const GRACE_MS = 2000;

/**
 * Listens on a host and port; port 0 takes any free one.
 * @throws FoglineError `port-taken` where the address can't be had
 */
export function listen(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: at, address }: AddressInfo) =>
      done({ address: `http://${address.includes(':') ? `[${address}]` : address}:${at}`, stop }),
    );
    const stop = () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS).unref();
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
    server.on('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'something listens there already' : cause.message;
      fail(
        new FoglineError('port-taken', `Could not listen on ${host}:${port}: ${why}. --port names another.`, { cause }),
      );
    });
  });
}

/** Says whether a host to bind to is reachable from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
