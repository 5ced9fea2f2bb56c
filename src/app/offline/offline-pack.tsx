import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { offlineWords, type OfflineWords } from '../../i18n/offline.ts';
import { savesData } from '../../device/update.ts';
import { useApp } from '../context.ts';
import { useOfflinePack, type PackDesk, type PackState } from '../flow/offline-on-screen.ts';
import { MAX_PACK_BYTES } from '../flow/offline-pack.ts';
import './offline.css';

/** Bytes as millions of them, to a tenth; never nothing where there is something. */
const megabytes = (locale: Locale, bytes: number): string => formatNumber(locale, bytes === 0 ? 0 : Math.max(0.1, Math.round(bytes / 100_000) / 10));

/** Everything to read, brought onto the device on purpose: its size before, its progress during, what is here after. `brief` leaves out the heading. */
export function OfflinePack({ brief = false }: { readonly brief?: boolean }) {
  const { locale } = useApp();
  const words = offlineWords[locale];
  const desk = useOfflinePack();
  return (
    <section class="tight offline" aria-label={words.title}>
      {!brief && <h2>{words.title}</h2>}
      <p class={brief ? 'soft' : ''}>{words.what}</p>
      <Progress pack={desk.pack} />
      <Act desk={desk} />
      <p class="soft num" role="status">{said(desk.pack, words, locale)}</p>
    </section>
  );
}

/** One sentence a state; during the taking the bar tells, and a voice is not made to read every step. */
function said(pack: PackState, words: OfflineWords, locale: Locale): string {
  switch (pack.at) {
    case 'counting': return '';
    case 'unable': return words.unable;
    case 'no-list': return words.noList;
    case 'taking': return '';
    case 'whole': return words.whole(megabytes(locale, pack.of));
    case 'open':
      if (pack.stopped) return words.stopped;
      if (pack.done > 0 && pack.of !== undefined) return words.held(megabytes(locale, pack.done), megabytes(locale, pack.of));
      return savesData() ? words.savesData : '';
  }
}

function Progress({ pack }: { readonly pack: PackState }) {
  const { locale } = useApp();
  const words = offlineWords[locale];
  if (pack.at !== 'taking') return null;
  return (
    <div class="tight">
      <progress aria-label={words.progress} value={pack.done} max={pack.of} />
      <p class="num" aria-hidden="true">{words.taking(megabytes(locale, pack.done), megabytes(locale, pack.of))}</p>
    </div>
  );
}

function Act({ desk: { pack, take, pause } }: { readonly desk: PackDesk }) {
  const { locale } = useApp();
  const words = offlineWords[locale];
  if (pack.at === 'taking') return <button class="btn" type="button" onClick={pause}>{words.pause}</button>;
  if (pack.at === 'counting') return <button class="btn" type="button" disabled>{words.counting}</button>; // Its place is kept: nothing moves when the size is known.
  if (pack.at !== 'open') return null;
  const { done, of } = pack;
  const label = of === undefined ? words.takeUpTo(megabytes(locale, MAX_PACK_BYTES)) : done > 0 ? words.carryOn(megabytes(locale, of - done)) : words.take(megabytes(locale, of));
  return <button class="btn" type="button" onClick={() => void take()}>{label}</button>;
}
