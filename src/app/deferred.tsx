import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds before what did not load is asked for again. */
const RETRY = 3_000;

interface DeferredProps<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Stands in until the component is there. */
  readonly waiting?: ComponentChildren;
  /** Stands in once it did not load; it is asked for again all the same. */
  readonly failed?: ComponentChildren;
}

/** A component whose code is fetched when it is first shown, and asked for again until it is there. */
export function Deferred<P extends object>({ load, props, waiting = null, failed = waiting }: DeferredProps<P>) {
  const [state, setState] = useState<{ readonly at: 'waiting' | 'failed' } | { readonly at: 'there'; readonly View: ComponentType<P> }>({ at: 'waiting' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = () => void load().then(
      (View) => current && setState({ at: 'there', View }),
      () => {
        if (!current) return;
        setState({ at: 'failed' });
        timer = setTimeout(ask, RETRY);
      },
    );
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, []);
  if (state.at === 'there') return <state.View {...props} />;
  return <>{state.at === 'failed' ? failed : waiting}</>;
}
