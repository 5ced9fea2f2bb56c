import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds before what did not load is asked for again. */
const RETRY = 3_000;

interface DeferredProps<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A component whose code is fetched when it is first shown, and asked for again until it is there; nothing stands in for it. */
export function Deferred<P extends object>({ load, props }: DeferredProps<P>) {
  const [there, setThere] = useState<{ readonly View: ComponentType<P> }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = () => void load().then((View) => current && setThere({ View }), () => {
      if (current) timer = setTimeout(ask, RETRY);
    });
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, []);
  return there ? <there.View {...props} /> : null;
}
