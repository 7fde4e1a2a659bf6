import { useEffect } from 'preact/hooks';

/** What a view shows, in the form that export takes: rows for CSV, positions for GeoJSON, a picture for SVG and PNG. */
export interface Shown {
  /** Becomes the file name. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly points: readonly {
    readonly lonDeg: number;
    readonly latDeg: number;
    readonly properties: Readonly<Record<string, string | number | null>>;
  }[];
  /** The drawing on the page, where there is one. */
  readonly picture: (() => SVGSVGElement | null) | null;
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
