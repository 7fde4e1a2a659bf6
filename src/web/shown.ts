import { useEffect } from 'preact/hooks';

/** Positions with what is known of them. */
interface ShownPoint {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

type ShownRow = readonly (string | number | null)[];

/** What a view shows, in the form that export takes: rows for CSV, positions for GeoJSON, a picture for SVG and PNG. */
export interface Shown {
  /** Becomes the file name. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly points: readonly ShownPoint[];
  /** The drawing on the page, where there is one. */
  readonly picture: (() => SVGSVGElement | null) | null;
  /** Fetches what stands under the same filters and is not on the page; left out where all of it is. */
  readonly whole?: () => Promise<Pick<Shown, 'rows' | 'points'>>;
}

/** A list of which a part is on the page; `each` goes through all of it. */
interface ShownPart<T> {
  readonly items: readonly T[];
  readonly each: <U>(pick: (items: readonly T[]) => readonly U[]) => Promise<readonly U[]>;
}

/** A list as export takes it: the rows on the page, and all the others when a file is made. */
export function shownList<T>({ items, each }: ShownPart<T>, show: (items: readonly T[]) => Shown): Shown {
  return {
    ...show(items),
    async whole() {
      const pages = await each((page) => [show(page)]);
      return { rows: pages.flatMap(({ rows }) => rows), points: pages.flatMap(({ points }) => points) };
    },
  };
}

let shown: Shown | null = null;

/** Tells the frame what the view in front shows; the frame's export menu asks for it. */
export function useShown(make: () => Shown | null, deps: readonly unknown[]): void {
  useEffect(() => {
    shown = make();
    return () => {
      shown = null;
    };
  }, deps);
}

export function whatIsShown(): Shown | null {
  return shown;
}
