/**
 * JSON text that PostgreSQL takes: it holds no NUL character and no half of a surrogate pair, so both become U+FFFD,
 * one for one, and every offset stays.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
}

/** Text that PostgreSQL takes, of the same length. */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** What is asked for, its texts made such that PostgreSQL takes them: what it refuses stands in no row. */
export function asked<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(toJson(value)) as T);
}
