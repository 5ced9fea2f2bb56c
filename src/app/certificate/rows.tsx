import type { ComponentChildren } from 'preact';
import type { LegalLine } from '../../i18n/certificate.ts';
import { useApp } from '../context.ts';

/** A line of a legal form, in Chinese; for other readers with its meaning beneath. */
export function Legal({ line: { legal, gloss } }: { readonly line: LegalLine }) {
  const { locale } = useApp();
  if (locale === 'zh-Hans') return <>{legal}</>;
  return <><span lang="zh-Hans">{legal}</span> <span class="gloss">{gloss}</span></>;
}

/** Named values; those that are undefined have no row. */
export function Rows({ rows }: { readonly rows: readonly (readonly [ComponentChildren, ComponentChildren | undefined])[] }) {
  const known = rows.filter(([, value]) => value !== undefined);
  return <dl class="kv num">{known.map(([name, value], i) => <div key={i}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
