import { parse, type PGlite, protocol, type Results } from '@electric-sql/pglite';

/**
 * Marks a question that is planned once for whatever it is asked about. An embedded database takes longer to plan most
 * questions than to answer them; this is for those whose best plan does not depend on what is asked for.
 */
export const ONE_PLAN = '/* one plan */';

/** So many questions are kept; the one asked longest ago gives way. */
const MOST_KEPT = 100;

const { serialize } = protocol;

/** Asks an embedded database. */
export type Ask = <R>(text: string, parameters: readonly unknown[]) => Promise<Results<R>>;

interface Statement {
  readonly name: string;
  /** PostgreSQL's numbers of the types of its parameters. */
  readonly types: readonly number[];
}

/**
 * Opens a way to ask an embedded database that keeps the plans of questions marked with `ONE_PLAN`, which its own `query`
 * cannot; all others go by that. To be used by one caller at a time.
 */
export function openPrepared(pglite: PGlite): Ask {
  const kept = new Map<string, Statement>();
  let last = 0;
  let mode: 'force_generic_plan' | 'auto' | null = 'auto';

  async function prepare(text: string): Promise<Statement> {
    const name = `fogline_${++last}`;
    await pglite.execProtocol(serialize.parse({ name, text }));
    const { messages } = await pglite.execProtocol(serialize.describe({ type: 'S', name }));
    return { name, types: parse.parseDescribeStatementResults(messages) };
  }

  async function statementOf(text: string): Promise<Statement> {
    const there = kept.get(text);
    kept.delete(text);
    const statement = there ?? (await prepare(text));
    kept.set(text, statement);
    const [oldest] = kept;
    if (kept.size > MOST_KEPT && oldest) {
      kept.delete(oldest[0]);
      await pglite.execProtocol(serialize.close({ type: 'S', name: oldest[1].name }));
    }
    return statement;
  }

  async function askPrepared<R>(text: string, parameters: readonly unknown[]): Promise<Results<R>> {
    try {
      const { name, types } = await statementOf(text);
      const values = parameters.map((value, i) => {
        if (value === null || value === undefined) return null;
        const write = pglite.serializers[types[i]!];
        return write ? write(value) : String(value);
      });
      const steps = [
        serialize.bind({ statement: name, values }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      ];
      const { messages } = await pglite.execProtocol(Buffer.concat(steps));
      return parse.parseResults(messages, pglite.parsers)[0] as Results<R>;
    } finally {
      await pglite.execProtocol(serialize.sync());
    }
  }

  /** Has plans made for any value or for the ones given. Where a transaction may have undone that, `mode` is null. */
  async function plan(wanted: 'force_generic_plan' | 'auto'): Promise<void> {
    if (mode === wanted) return;
    await pglite.exec(`set plan_cache_mode = ${wanted}`);
    mode = wanted;
  }

  return async <R>(text: string, parameters: readonly unknown[]) => {
    try {
      if (!text.includes(ONE_PLAN)) {
        // What ends a transaction is not planned, and where that failed is the only thing that may be said.
        if (!/^(begin|commit|rollback)$/.test(text)) await plan('auto');
        else if (text === 'rollback') mode = null;
        return await pglite.query<R>(text, [...parameters]);
      }
      await plan('force_generic_plan');
      return await pglite.runExclusive(() => askPrepared<R>(text, parameters));
    } catch (error) {
      mode = null;
      throw error;
    }
  };
}
