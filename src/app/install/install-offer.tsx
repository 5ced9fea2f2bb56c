import { useEffect, useState } from 'preact/hooks';
import { prefer, preference } from '../../device/preferences.ts';
import { installWords } from '../../i18n/install.ts';
import { useApp } from '../context.ts';
import { readHistory } from '../flow/history.ts';
import { Link } from '../link.tsx';
import type { At } from '../route.ts';
import './install.css';
import { useInstall } from './use-install.ts';

/** Boxes on record from which on somebody scans often enough to be offered it. */
const OFTEN = 2;

/** Offered once, below a second verdict: over the page's foot, so that nothing moves. A no is remembered. */
export function InstallOffer({ at }: { readonly at: At }) {
  const { locale, storage } = useApp();
  const words = installWords[locale];
  const { way, answer, ask } = useInstall();
  const [refused, setRefused] = useState(() => preference('install') === 'no');
  const [often, setOften] = useState(false);
  const fits = at === 'verdict' && !refused && !answer && (way === 'offer' || way === 'by-hand');
  useEffect(() => {
    if (!fits || often) return undefined;
    // A verdict is recorded after it is shown.
    const timer = setTimeout(() => void storage.then(readHistory).then((entries) => setOften(entries.length >= OFTEN)), 1_500);
    return () => clearTimeout(timer);
  }, [fits, often]);
  if (!fits || !often) return null;
  const refuse = () => {
    prefer('install', 'no');
    setRefused(true);
  };
  return (
    <aside class="offer" aria-label={words.title}>
      <p>{words.offer}</p>
      {way === 'offer' ? <button class="btn go" type="button" onClick={() => void ask()}>{words.install}</button> : <Link class="btn go" to={{ at: 'about' }}>{words.how}</Link>}
      <button class="btn" type="button" onClick={refuse}>{words.no}</button>
    </aside>
  );
}
