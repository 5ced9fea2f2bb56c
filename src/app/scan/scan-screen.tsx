import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../i18n/locale.ts';
import { scanWords } from '../../i18n/scan.ts';
import { listenForInputs } from './inputs.ts';
import { ScanSession } from './session.ts';
import type { ScanState, TextSource } from './state.ts';
import { ScanView, type ScanActions } from './scan-view.tsx';
import { useSpokenHints } from './use-spoken-hints.ts';

export interface ScanScreenProps {
  readonly locale: Locale;
  /** Whether a text is of our grammar: such codes come first. */
  readonly isOurs: (text: string) => boolean;
  /** A code was read, or a text given. Called once for each time a code comes into view. */
  readonly onText: (text: string, source: TextSource) => void;
  /** The front camera, mirrored, for a kiosk. */
  readonly facing?: 'environment' | 'user';
  /** Pictures that another app shared with this one: they are read before any camera is asked for. */
  readonly pictures?: readonly Blob[];
}

/** Camera, photos, paste, drop, typing and hand-held scanners, all ending in one text. */
export function ScanScreen({ locale, facing = 'environment', pictures = [], ...given }: ScanScreenProps) {
  const stage = useRef<HTMLDivElement>(null);
  const session = useRef<ScanSession | undefined>(undefined);
  const [state, setState] = useState<ScanState>({ at: 'asking' });
  const { found, voice } = useSpokenHints(state, locale);
  const onText: ScanScreenProps['onText'] = (text, source) => {
    // What was typed here is known to have arrived.
    if (source === 'camera' || source === 'photo') found();
    given.onText(text, source);
  };
  const latest = useRef({ ...given, onText });
  latest.current = { ...given, onText };
  useEffect(() => {
    const tell: ScanScreenProps['onText'] = (text, source) => latest.current.onText(text, source);
    const opened = new ScanSession({ stage: stage.current!, facing, isOurs: (text) => latest.current.isOurs(text), onText: tell, onState: setState, pictures });
    session.current = opened;
    const endInputs = listenForInputs(document, { text: tell, photos: (files) => void opened.photos(files) });
    return () => {
      endInputs();
      void opened.close();
    };
  }, [facing]);
  return <ScanView state={state} words={scanWords[locale]} locale={locale} mirrored={facing === 'user'} stage={stage} act={actions(session, latest)} {...(voice && { voice })} />;
}

function actions(session: { readonly current?: ScanSession | undefined }, given: { readonly current: Pick<ScanScreenProps, 'onText'> }): ScanActions {
  return {
    look: () => void session.current?.look(),
    photos: (files) => void session.current?.photos(files),
    choose: (text) => session.current?.choose(text),
    torch: (on) => void session.current?.torch(on),
    zoom: (value) => void session.current?.zoom(value),
    lens: (id) => void session.current?.lens(id),
    focus: (x, y) => void session.current?.focus(x, y),
    typed: (text) => given.current.onText(text, 'typed'),
  };
}
