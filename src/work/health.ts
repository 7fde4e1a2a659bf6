import { createServer, type Server } from 'node:http';
import { FoglineError } from '../terms/errors.ts';

/** Where a worker can be asked how it is. */
export interface HealthDoor {
  readonly port: number;
  close(): Promise<void>;
}

/** What is behind the door. */
export interface HealthAnswers {
  /** Null where all is well, else what is wrong. */
  wrong(): Promise<string | null>;
  metrics(): Promise<string>;
  readonly contentType: string;
}

/**
 * Answers `/healthz` (200, or 503 with the reason) and `/metrics` on a port of its own.
 * @param port 0 for any that is free.
 * @throws FoglineError `port-taken` where the port cannot be had.
 */
export async function openHealthDoor(host: string, port: number, answers: HealthAnswers): Promise<HealthDoor> {
  const server = createServer((request, response) => {
    const say = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const answer = async () => {
      if (request.url === '/healthz') {
        const wrong = await answers.wrong();
        say(wrong === null ? 200 : 503, 'text/plain; charset=utf-8', `${wrong ?? 'ok'}\n`);
      } else if (request.url === '/metrics') say(200, answers.contentType, await answers.metrics());
      else say(404, 'text/plain; charset=utf-8', 'There is /healthz and /metrics.\n');
    };
    answer().catch(() => say(503, 'text/plain; charset=utf-8', 'The database does not answer.\n'));
  });
  await listening(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause) =>
      reject(new FoglineError('port-taken', `Could not listen on ${host}:${port}: ${cause.message}.`, { cause })),
    );
    server.listen(port, host);
  });
}
