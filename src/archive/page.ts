/** One page kept in a web archive: its exact bytes and what was known when it was taken. */
export interface ArchivedPage {
  /** Address of the page, or `urn:fogline:file:<name>` for a report that came as a file. */
  readonly url: string;
  /** ISO 8601 moment at which it was taken. */
  readonly takenAt: string;
  /** HTTP status, or null for what did not come over HTTP. */
  readonly status: number | null;
  /** HTTP headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** `sha256:<hex>` as the archive states it for the bytes, or null where it states none. */
  readonly digest: string | null;
  /** What Fogline itself noted beside the page, as text; null in the archives of others. */
  readonly note: string | null;
}
