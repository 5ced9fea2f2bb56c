import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ScanWords, Trouble } from '../../i18n/scan.ts';
import { PhotoButton } from './photo-button.tsx';
import type { ScanActions } from './scan-view.tsx';
import type { Obstacle, ScanState } from './state.ts';

interface StatePanelProps {
  readonly state: Exclude<ScanState, { at: 'looking' }>;
  readonly words: ScanWords;
  readonly locale: Locale;
  readonly act: Pick<ScanActions, 'look' | 'photos' | 'choose'>;
}

/** What is said in place of a live picture, and the ways on from there. */
export function StatePanel({ state, words, locale, act }: StatePanelProps) {
  switch (state.at) {
    case 'asking':
      return <Panel trouble={words.asking}><PhotoButton words={words} photos={act.photos} /></Panel>;
    case 'away':
      return <div class="scan-panel"><p>{words.away}</p></div>;
    case 'reading':
      return <div class="scan-panel"><p>{words.reading(formatNumber(locale, state.done), formatNumber(locale, state.of))}</p></div>;
    case 'choosing':
      return (
        <div class="scan-panel">
          <p>{words.photoChoice(formatNumber(locale, state.texts.length))}</p>
          <ul class="scan-texts">{state.texts.map((text) => <li key={text}><button class="btn" type="button" onClick={() => act.choose(text)}>{brief(text)}</button></li>)}</ul>
          <Camera words={words} look={act.look} />
        </div>
      );
    case 'no-text':
      return <Panel trouble={words.photoFault[state.why]}><PhotoButton words={words} photos={act.photos} first /><Camera words={words} look={act.look} /></Panel>;
    case 'blocked':
      return <Panel trouble={words.obstacle[state.by]}><WaysRound by={state.by} words={words} act={act} /></Panel>;
  }
}

function Panel({ trouble, children }: { readonly trouble: Trouble; readonly children: ComponentChildren }) {
  return (
    <div class="scan-panel">
      <h2>{trouble.headline}</h2>
      <p>{trouble.body}</p>
      <div class="btns">{children}</div>
    </div>
  );
}

/** Asking again helps against some obstacles only; a photo against all but a missing decoder. */
const MAY_PASS: readonly Obstacle[] = ['permission-denied', 'permission-dismissed', 'no-camera', 'in-use', 'lost'];

function WaysRound({ by, words, act }: { readonly by: Obstacle } & Pick<StatePanelProps, 'words' | 'act'>) {
  if (by === 'wasm-failed') return <button class="btn go" type="button" onClick={() => location.reload()}>{words.reload}</button>;
  const again = MAY_PASS.includes(by);
  return (
    <>
      {again && <button class="btn go" type="button" onClick={act.look}>{words.again}</button>}
      <PhotoButton words={words} photos={act.photos} first={!again} />
    </>
  );
}

function Camera({ words, look }: { readonly words: Pick<ScanWords, 'camera'>; readonly look: () => void }) {
  return <button class="btn" type="button" onClick={look}>{words.camera}</button>;
}

/** Two labels differ in their last digits, not in their first. */
function brief(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 26)}…${text.slice(-18)}`;
}
