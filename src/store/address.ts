/** Says whether `--db` names a server rather than a folder. */
export function isServer(db: string): boolean {
  return /^postgres(ql)?:\/\//.test(db);
}
