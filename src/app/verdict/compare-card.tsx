import type { CartonMark } from '../../core/trust/records.ts';
import type { VerdictOf } from '../../core/verdict.ts';
import { formatNet, localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { restWords, type RestWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';

/** Whether the person has held the box against these facts. */
export type Comparison = 'open' | 'matched' | 'differs';

type Authorised = VerdictOf<'authorised'>;

/** What each mark of the carton should read; undefined where the list does not say, and then there is no row. */
const expected: { readonly [M in CartonMark]: (verdict: Authorised, locale: Locale, words: RestWords) => string | undefined } = {
  producer: ({ licensee }, locale) => localText(locale, licensee.names),
  variety: ({ product }, locale) => product && localText(locale, product.variety ?? product.names),
  net: ({ claims, product, range }, locale) => {
    const net = claims.net ?? range.net;
    return net === undefined ? undefined : formatNet(locale, net, product?.class ?? 'grape');
  },
  seal: (_verdict, _locale, words) => words.compare.seal,
  uscc: ({ licensee }) => licensee.uscc,
};

/** The heart of an honest yes: a code can be copied, so the person compares what is not on the sticker. */
export function CompareCard({ verdict, comparison, onCompare }: {
  readonly verdict: Authorised; readonly comparison: Comparison; readonly onCompare: (comparison: Comparison) => void;
}) {
  const { locale } = useApp();
  const all = restWords[locale];
  const words = all.compare;
  const rows = verdict.licensee.carton.flatMap((mark) => {
    const value = expected[mark](verdict, locale, all);
    return value === undefined ? [] : [{ mark, value }];
  });
  return (
    <section class={`frame ${comparison === 'differs' ? 'care' : 'good'}`}>
      <h2>{words.title}</h2>
      <p class="soft">{words.how}</p>
      <dl class="kv big">
        {rows.map(({ mark, value }) => <div key={mark}><dt>{all.carton[mark]}</dt><dd>{value}</dd></div>)}
      </dl>
      <div class="btns">
        <button class="btn go" type="button" aria-pressed={comparison === 'matched'} onClick={() => onCompare('matched')}>{words.same}</button>
        <button class="btn" type="button" aria-pressed={comparison === 'differs'} onClick={() => onCompare('differs')}>{words.differs}</button>
      </div>
      {comparison === 'differs' && <div role="status"><h3>{words.differing.headline}</h3><p>{words.differing.body}</p></div>}
    </section>
  );
}
