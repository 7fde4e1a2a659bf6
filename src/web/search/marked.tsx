import { piecesOf } from './pieces.ts';

/** A snippet as elements, built and never parsed. */
export function Snippet({ of }: { readonly of: string }) {
  return <>{piecesOf(of).map(({ text, isFound }, i) => (isFound ? <mark key={i}>{text}</mark> : text))}</>;
}
