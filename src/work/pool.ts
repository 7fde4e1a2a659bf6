import pg from 'pg';

/**
 * Opens connections for the queue's engine. An engine that opens its own stops listening for their errors when it stops,
 * and one that comes a moment later ends the process.
 * @param lost hears of a connection that broke, idle or in use
 */
export function openPool(url: string, max: number, lost: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000 });
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
