import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from './api/api.ts';
import { ErrorNote, Skeleton } from './parts/states.tsx';

/** A part of the desk that is fetched when it is first shown; bones stand in its place until then. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [part, setPart] = useState<{ Part: ComponentType<P> | null; failed: boolean }>({
      Part: loaded,
      failed: false,
    });
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (loaded) return;
      let isHere = true;
      load().then(
        (Part) => {
          loaded = Part;
          if (isHere) setPart({ Part, failed: false });
        },
        () => isHere && setPart({ Part: null, failed: true }),
      );
      return () => {
        isHere = false;
      };
    }, [tries]);
    if (part.failed) return <ErrorNote failure={new Failure('offline', '')} again={() => setTries((n) => n + 1)} />;
    return part.Part ? <part.Part {...props} /> : <Skeleton lines={6} />;
  };
}
