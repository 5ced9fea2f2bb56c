import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../core/verdict.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';

type Expert = ComponentType<{ readonly verdict: Verdict; readonly text: string }>;

/** For the expert, fetched when asked for: the raw label, key, list and filing behind a verdict. */
export function Details({ verdict, text }: { readonly verdict: Verdict; readonly text: string }) {
  const { locale } = useApp();
  const [Expert, setExpert] = useState<{ readonly view: Expert }>();
  const open = () => void import('./expert.tsx').then(({ Expert: view }) => setExpert({ view }), () => {});
  return (
    <details onToggle={open}>
      <summary>{restWords[locale].details}</summary>
      {Expert && <Expert.view verdict={verdict} text={text} />}
    </details>
  );
}
