import { useEffect, useState } from 'preact/hooks';
import { listenForWedge } from '../device/scan/wedge.ts';
import { formatNumber } from '../i18n/format.ts';
import { noticeWords } from '../i18n/notice.ts';
import '../ui/body.css';
import { useApp, useListState } from './context.ts';
import { appUpdates } from './flow/afterwards.ts';
import { rejudge } from './flow/history.ts';
import { InstallOffer } from './install/install-offer.tsx';
import { Link } from './link.tsx';
import type { At } from './route.ts';
import { screenFor } from './scanned.ts';

/** Screens that listen for a hand-held scanner themselves. */
const LISTENING: readonly At[] = ['scan', 'inspect', 'kiosk'];

/** News that came in while the page was open: boxes recalled since they were scanned, and a newer app, offered and never forced. A hand-held scanner works wherever it stands. */
export function Notice({ at }: { readonly at: At }) {
  const { locale, list, storage, now, go } = useApp();
  const { trust } = useListState(list);
  const words = noticeWords[locale];
  const [recalled, setRecalled] = useState(0);
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    void storage.then((opened) => rejudge(opened, trust, now())).then((entries) => setRecalled(entries.length));
  }, [trust, at]);
  useEffect(() => appUpdates()?.onOffer(() => setOffered(true)), []);
  const listens = LISTENING.includes(at);
  useEffect(() => (listens ? undefined : listenForWedge(document, (text) => go(screenFor(text, 'wedge')))), [listens]);
  const offers = offered && at !== 'scan' && at !== 'inspect'; // Nobody is interrupted while scanning.
  const recalls = at === 'history' ? 0 : recalled; // History tells of each by itself.
  if (at === 'kiosk') return null; // An exhibition's visitors are not who scanned here, and it renews itself.
  return (
    <>
      {(recalls > 0 || offers) && (
        <div class="note btns" role="status">
          {recalls > 0 && <p>{words.recalledSince(formatNumber(locale, recalls))} <Link to={{ at: 'history' }}>{words.look}</Link></p>}
          {offers && <p>{words.newVersion} <button class="link" type="button" onClick={() => appUpdates()?.accept()}>{words.accept}</button></p>}
        </div>
      )}
      <InstallOffer at={at} />
    </>
  );
}
