import type { ComponentChildren } from 'preact';
import type { Locale } from '../../i18n/locale.ts';

/** A page's title: down the side of its cover in Chinese, across the page in a script that does not stand upright. */
export function Cover({ title, lang, children }: { readonly title: string; readonly lang: Locale; readonly children: ComponentChildren }) {
  if (lang === 'en') return <div class="cover across" lang={lang}><h1>{title}</h1><div class="gap">{children}</div></div>;
  return <div class="cover" lang={lang}><div class="gap foot">{children}</div><div class="down"><h1>{title}</h1></div></div>;
}
