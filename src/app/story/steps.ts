/** The days of a lot and of one box of it, in their order, in the reader's language. */
import type { LotPage } from '../../core/content/lot.ts';
import { unitOf } from '../../core/trust/records.ts';
import type { Signed } from '../../core/verdict.ts';
import { formatDay, formatNet, localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { storyWords } from '../../i18n/story.ts';
import type { TimelineStep } from '../../ui/art/timeline.tsx';

/**
 * The lot's days as its producer filled them, and the day this box was packed as its code has signed it. Where both
 * are one day the box's own stands for the batch's.
 */
export function stepsOf(locale: Locale, { claims, product }: Signed, lot: LotPage | undefined): readonly TimelineStep[] {
  const words = storyWords[locale];
  const { packed, net } = claims;
  const days = (lot?.timeline ?? [])
    .filter(({ step, day }) => step !== 'packing' || day !== packed)
    .map(({ step, day, note }) => ({ day, label: words.steps[step], note: note && localText(locale, note) }));
  if (packed !== undefined) {
    days.push({ day: packed, label: words.box.label, note: net === undefined ? undefined : words.box.net(formatNet(locale, net, unitOf(product))) });
  }
  return days
    .sort((a, b) => a.day - b.day)
    .map(({ day, label, note }) => ({ day: formatDay(locale, day), label, ...(note !== undefined && { note }) }));
}
