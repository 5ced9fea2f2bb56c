import type { ComponentChildren } from 'preact';
import { cultureWords } from '../../i18n/culture.ts';
import { useApp } from '../context.ts';
import type { Content } from '../flow/content.ts';

/** A signed file on the screen: its value as `children` draw it; else why it is not there, and what to do. */
export function Shown<T>({ of, children }: { readonly of: Content<T>; readonly children: (value: T) => ComponentChildren }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  switch (of.at) {
    case 'ready': return <>{children(of.value)}</>;
    case 'loading': return <p class="soft" aria-busy="true">{words.loading}</p>;
    case 'missing': return (
      <section class="note tight" role="status">
        <h2>{words.missing.headline}</h2>
        <p>{words.missing.body}</p>
        <button class="btn" type="button" onClick={of.again}>{words.missing.again}</button>
      </section>
    );
    case 'broken': return <section class="note tight" role="status"><h2>{words.broken.headline}</h2><p>{words.broken.body(of.file)}</p></section>;
  }
}

/** Two files of which a screen needs both: the first that is not there tells for both. */
export function both<A, B>(a: Content<A>, b: Content<B>): Content<readonly [A, B]> {
  if (a.at !== 'ready') return a;
  return b.at === 'ready' ? { at: 'ready', value: [a.value, b.value] } : b;
}
