/**
 * The outlet's name in a feed's title, which often goes on with a section: "Halcyon Wire: Levant", "Lantern - World".
 * An author of the whole feed who stands at the title's start is the outlet; otherwise what follows a spaced dash, bar or
 * arrow is taken for the section. A colon alone does not divide, since it stands in names too.
 */
export function feedOutlet(title: string | null, author: string | null): string | null {
  if (title === null) return author;
  if (author !== null && title.toLowerCase().startsWith(author.toLowerCase())) return author;
  const name = title.split(/\s+[-–—|»>·•/]+\s+/)[0]!.trim();
  return (
    name
      .replace(/\s*\(?\b(RSS|Atom)( feeds?)?\)?$/i, '')
      .replace(/:\s*(latest|all|top|world|news|breaking|home)\b.*$/i, '')
      .trim() || title
  );
}
