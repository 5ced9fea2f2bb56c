import type { LotPage } from '../../core/content/lot.ts';
import { unitOf } from '../../core/trust/records.ts';
import { certificateWords } from '../../i18n/certificate.ts';
import { formatNet, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';
import { MarkLine, type Papers } from './mark-line.tsx';
import { Rows } from './rows.tsx';

/** The papers of processed goods, as of wine: production licence and standard. The commitment certificate is for edible farm produce and has no place here. */
export function WineDeed({ signed: { claims, product, range }, wine, verdict, when }: Papers & { readonly wine: LotPage['wine'] }) {
  const { locale } = useApp();
  const words = certificateWords[locale].wine;
  const index = useContentIndex();
  const of = index.at === 'ready' ? index.value.classes?.find(({ id }) => id === product?.class) : undefined;
  const net = claims.net ?? range?.net;
  return (
    <section class="frame deed">
      <h2>{of ? localText(locale, of.names) : words.title}</h2>
      <Rows rows={[
        [words.product, product && localText(locale, product.names)],
        [words.sc, wine?.sc ?? words.missing],
        [words.standard, wine?.standard ?? words.missing],
        [words.vintage, wine?.vintage],
        [words.net, net === undefined ? undefined : formatNet(locale, net, unitOf(product))],
      ]} />
      <p class="soft">{words.none}</p>
      {product?.warning && <p class="song">{localText(locale, product.warning)}</p>}
      <MarkLine verdict={verdict} when={when} />
    </section>
  );
}
