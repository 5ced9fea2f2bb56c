import { cartonMarks, unitOf, type CartonMark } from '../../core/trust/records.ts';
import type { Signed } from '../../core/verdict.ts';
import { formatNet, localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { restWords } from '../../i18n/rest.ts';

/** One thing to compare: what the carton should read. */
export interface CompareRow {
  readonly mark: CartonMark;
  readonly name: string;
  readonly value: string;
}

/** What each mark of the carton should read; undefined where the list does not say, and then there is no row. */
const expected: { readonly [M in CartonMark]: (signed: Signed, locale: Locale) => string | undefined } = {
  producer: ({ licensee }, locale) => localText(locale, licensee.names),
  variety: ({ product }, locale) => product && localText(locale, product.variety ?? product.names),
  net: ({ claims, product, range }, locale) => {
    const net = claims.net ?? range?.net;
    return net === undefined ? undefined : formatNet(locale, net, unitOf(product));
  },
  seal: (_signed, locale) => restWords[locale].compare.seal,
  uscc: ({ licensee }) => licensee.uscc,
};

/** What is not on the sticker and can be compared, as far as the licensee's record says that the carton carries it. */
export function compareRows(signed: Signed, locale: Locale): readonly CompareRow[] {
  return signed.licensee.carton.flatMap((mark) => {
    const value = expected[mark](signed, locale);
    return value === undefined ? [] : [{ mark, name: restWords[locale].carton[mark], value }];
  });
}

/** Marks out of a history entry, which anyone may have written. */
export const marksOf = (names: readonly string[]): readonly CartonMark[] => cartonMarks.filter((mark) => names.includes(mark));
