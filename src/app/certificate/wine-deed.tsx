import type { LotPage } from '../../core/content.ts';
import type { Seconds } from '../../core/day.ts';
import type { Signed } from '../../core/verdict.ts';
import { certificateWords } from '../../i18n/certificate.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatMoment, formatNet, localText } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { Rows } from './rows.tsx';

/** A wine's papers: production licence and standard. The commitment certificate is for edible farm produce and has no place here. */
export function WineDeed({ signed: { claims, product, range }, wine, when }: { readonly signed: Signed; readonly wine: LotPage['wine']; readonly when: Seconds }) {
  const { locale } = useApp();
  const words = certificateWords[locale].wine;
  const net = claims.net ?? range?.net;
  return (
    <section class="frame deed">
      <h2>{words.title}</h2>
      <Rows rows={[
        [words.product, product && localText(locale, product.names)],
        [words.sc, wine?.sc ?? words.missing],
        [words.standard, wine?.standard ?? words.missing],
        [words.vintage, wine?.vintage],
        [words.net, net === undefined ? undefined : formatNet(locale, net, 'wine')],
      ]} />
      <p class="soft">{words.none}</p>
      <p class="song">{directoryWords[locale].producer.wine}</p>
      <p class="mark-line num">{restWords[locale].watermark(formatMoment(locale, when))}</p>
    </section>
  );
}
