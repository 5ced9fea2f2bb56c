import { useEffect, useState } from 'preact/hooks';
import type { Seconds } from '../../core/day.ts';
import { formatMoment } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { useApp } from '../context.ts';
import { readHistory } from '../flow/history.ts';

/** Seconds within which the same scan is merely shown again. */
const SAME_SCAN = 60;

/** When this device scanned the same code before: a fact, and no alarm, since the same box is scanned twice. */
export function SeenBefore({ text, when }: { readonly text: string; readonly when: Seconds }) {
  const { locale, storage } = useApp();
  const [before, setBefore] = useState<Seconds>();
  useEffect(() => {
    let current = true;
    void storage.then(readHistory).then((entries) => {
      const entry = entries.find((one) => one.text === text && one.at < when - SAME_SCAN);
      if (current && entry) setBefore(entry.at);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return before === undefined ? null : <p class="soft num">{restWords[locale].seenBefore(formatMoment(locale, before))}</p>;
}
