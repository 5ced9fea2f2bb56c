import { installWords } from '../../i18n/install.ts';
import { useApp } from '../context.ts';
import { useInstall } from './use-install.ts';

/** On the page about the app: the way to the home screen, where there is one. */
export function InstallSection() {
  const { locale } = useApp();
  const words = installWords[locale];
  const { way, answer, ask } = useInstall();
  if (!way && !answer) return null;
  return (
    <section class="tight" id="install">
      <h2>{words.title}</h2>
      {way !== 'installed' && <p>{words.why}</p>}
      {way === 'offer' && <button class="btn" type="button" onClick={() => void ask()}>{words.install}</button>}
      {way === 'by-hand' && <ol class="lines">{words.byHand.map((line) => <li key={line}>{line}</li>)}</ol>}
      <p role="status">{way === 'installed' || answer === 'agreed' ? words.installed : answer === 'refused' ? words.refused : ''}</p>
    </section>
  );
}
