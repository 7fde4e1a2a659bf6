export type ActorKind = 'state' | 'force' | 'group' | 'monitor' | 'agency' | 'media' | 'body' | 'person' | 'people';

/** A party, institution or voice as the registry knows it, or as a report prints it where the registry does not. */
export interface Actor {
  /** Registry key such as `sy-army`, or `as-printed:<folded name>`. */
  readonly actorId: string;
  /** Canonical name, such as "Syrian army". */
  readonly name: string;
  readonly kind: ActorKind;
  /**
   * Whom the actor fights or speaks for: `actorId` of the side's leading actor, such as `sy-government` for the Syrian
   * army and SANA. Null for monitors, UN bodies and others without a side, and for the unknown.
   */
  readonly side: string | null;
  /** Canonical name of that side, such as "Syrian government". */
  readonly sideName: string | null;
}
