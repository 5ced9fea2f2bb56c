import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { Seconds } from '../../core/day.ts';
import type { Verdict } from '../../core/verdict.ts';

export interface RestProps {
  readonly verdict: Verdict;
  readonly text: string;
  readonly when: Seconds;
}

/** Milliseconds before what did not load is asked for again. */
const RETRY = 3_000;

/** What stands below the verdict, fetched once the verdict itself is shown, and asked for again until it is there. */
export function Later(props: RestProps) {
  const [Rest, setRest] = useState<{ readonly view: ComponentType<RestProps> }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => import('./rest.tsx').then(({ Rest: view }) => setRest({ view }), () => void (timer = setTimeout(load, RETRY)));
    void load();
    return () => clearTimeout(timer);
  }, []);
  return Rest ? <Rest.view {...props} /> : null;
}
