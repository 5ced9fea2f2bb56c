import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../core/verdict.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { Deferred } from '../deferred.tsx';

interface DetailsProps {
  readonly verdict: Verdict;
  readonly text: string;
}

const expert = (): Promise<ComponentType<DetailsProps>> => import('./expert.tsx').then(({ Expert }) => Expert);

/** For the expert, fetched when asked for: the raw label, key, list and filing behind a verdict. */
export function Details(props: DetailsProps) {
  const { locale } = useApp();
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>{restWords[locale].details}</summary>
      {opened && <Deferred load={expert} props={props} />}
    </details>
  );
}
