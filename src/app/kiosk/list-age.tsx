import { formatDayOf, formatNumber } from '../../i18n/format.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import { useApp, useListState } from '../context.ts';

const DAY = 86_400;

/** Which list this machine judges by, and how many days ago its publisher was last reached: a week without a network is said. */
export function ListAge() {
  const { locale, list, now } = useApp();
  const { trust, lastSuccess } = useListState(list);
  const words = kioskWords[locale].list;
  if (!trust) return <p class="soft">{words.none}</p>;
  const { version, issued, validUntil } = trust.status;
  const days = Math.floor((now() - Math.max(lastSuccess ?? 0, issued)) / DAY);
  const age = now() >= validUntil ? words.ended(formatDayOf(locale, validUntil)) : days < 1 ? words.today : words.days(formatNumber(locale, days));
  return <p class="soft num">{words.of(formatNumber(locale, version), formatDayOf(locale, issued))} · {age}</p>;
}
