/** Times of day within a round. */
import type { Seconds } from '../../core/day.ts';
import type { Locale } from '../locale.ts';

const tags: { readonly [L in Locale]: string } = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** Hours, minutes and seconds of an instant at UTC+8. */
export const formatTime = (locale: Locale, instant: Seconds): string =>
  new Intl.DateTimeFormat(tags[locale], { timeStyle: 'medium', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(instant * 1000);
