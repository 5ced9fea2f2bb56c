import { formatNumber as formatLabelNumber } from '../../core/number.ts';
import { unitOf } from '../../core/trust/records.ts';
import { signedOf, type Verdict } from '../../core/verdict.ts';
import { formatDay, formatNet, localText } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';

/** What the code itself says, signed; nothing where no signature held. */
export function SignedValues({ verdict }: { readonly verdict: Verdict }) {
  const { locale } = useApp();
  const { signed: words, differing, differs } = restWords[locale];
  const signed = signedOf(verdict);
  if (!signed) return null;
  const { claims, licensee, product, range } = signed;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.number, formatLabelNumber({ licensee: licensee.licensee, serial: claims.serial })],
    [words.product, product && localText(locale, product.names)],
    [words.net, claims.net === undefined ? undefined : formatNet(locale, claims.net, unitOf(product))],
    [words.packed, claims.packed === undefined ? undefined : formatDay(locale, claims.packed)],
    [words.lot, claims.lot ?? range?.lot],
  ];
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      {verdict.kind === 'not-filed' && verdict.differs.length > 0 && <p class="note">{differing}: {verdict.differs.map((fact) => differs[fact]).join(' · ')}</p>}
      <dl class="kv num">{rows.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
