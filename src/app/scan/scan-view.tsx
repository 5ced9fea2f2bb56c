import type { RefObject } from 'preact';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ScanWords } from '../../i18n/scan.ts';
import { PhotoButton } from './photo-button.tsx';
import './scan.css';
import { choices, type Looking, type ScanState } from './state.ts';
import { ToolBar } from './tool-bar.tsx';
import { TypedForm } from './typed-form.tsx';
import type { VoiceSwitch } from './use-spoken-hints.ts';
import { Viewfinder } from './viewfinder.tsx';
import { StatePanel } from './state-panel.tsx';

export interface ScanActions {
  readonly look: () => void;
  readonly photos: (files: readonly File[]) => void;
  readonly choose: (text: string) => void;
  readonly torch: (on: boolean) => void;
  readonly zoom: (value: number) => void;
  readonly lens: (id: string) => void;
  /** Shares (0–1) of the video's width and height. */
  readonly focus: (x: number, y: number) => void;
  readonly typed: (text: string) => void;
}

interface ScanViewProps {
  readonly state: ScanState;
  readonly words: ScanWords;
  readonly locale: Locale;
  readonly mirrored: boolean;
  /** The element the camera's video is put into. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly act: ScanActions;
  /** Where the browser has a voice. */
  readonly voice?: VoiceSwitch;
}

/** The scan screen as a picture of its state. */
export function ScanView({ state, words, locale, mirrored, stage, act, voice }: ScanViewProps) {
  const looking = state.at === 'looking' ? state : undefined;
  return (
    <main class="col scan">
      <h1 class="vh">{words.title}</h1>
      <Viewfinder looking={looking} words={words} mirrored={mirrored} stage={stage} act={act}>
        {state.at !== 'looking' && <StatePanel state={state} words={words} locale={locale} act={act} />}
      </Viewfinder>
      {/* Always there, because a live region that comes with its first words is often not read out; silent where a voice says the same. */}
      <p class={looking ? 'scan-say' : 'vh'} role="status" aria-live={voice?.on ? 'off' : 'polite'}>{announce(state, words, locale)}</p>
      {looking?.choice && <Choice looking={looking} words={words} locale={locale} choose={act.choose} />}
      {looking && <ToolBar tools={looking.tools} words={words} locale={locale} act={act} />}
      {looking && <PhotoButton words={words} photos={act.photos} />}
      {voice && <button class="btn scan-voice" type="button" aria-pressed={voice.on} onClick={voice.toggle}>{words.spoken.label}</button>}
      <TypedForm words={words} typed={act.typed} />
      {looking?.spare && <p class="note">{words.spare}</p>}
      <p class="soft">{words.private}</p>
    </main>
  );
}

/** The one sentence under the picture; in its place the panel's first, for those who hear the page. */
function announce(state: ScanState, words: ScanWords, locale: Locale): string {
  switch (state.at) {
    case 'looking':
      if (state.choice) return words.choice;
      return state.hint ? words.hint[state.hint] : words.aim;
    case 'asking':
      return words.asking.headline;
    case 'away':
      return words.away;
    case 'reading':
      return words.reading(formatNumber(locale, state.done), formatNumber(locale, state.of));
    case 'choosing':
      return words.photoChoice(formatNumber(locale, state.texts.length));
    case 'no-text':
      return words.photoFault[state.why].headline;
    case 'blocked':
      return words.obstacle[state.by].headline;
  }
}

/** The outlined codes as buttons, for those who cannot tap the picture. */
function Choice({ looking, words, locale, choose }: { readonly looking: Looking; readonly words: ScanWords; readonly locale: Locale; readonly choose: (text: string) => void }) {
  return (
    <div class="btns">
      {choices(looking.outlines).map(({ text }, i) => (
        <button key={text} class="btn" type="button" onClick={() => choose(text)}>{words.choose(formatNumber(locale, i + 1))}</button>
      ))}
    </div>
  );
}
