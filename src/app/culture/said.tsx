import type { LocalText } from '../../core/trust/records.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { useApp } from '../context.ts';

/** A text in the reader's language; where its writer left that out, the Chinese, marked as such for eye and voice. */
export function Said({ text }: { readonly text: LocalText }) {
  const { locale } = useApp();
  const own = text[locale];
  if (own !== undefined) return <>{own}</>;
  return <><span lang="zh-Hans">{text['zh-Hans']}</span> <small class="soft">{cultureWords[locale].inChinese}</small></>;
}
