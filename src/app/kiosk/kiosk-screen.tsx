import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keepAwake } from '../../device/inspect/awake.ts';
import { listenForWedge } from '../../device/scan/wedge.ts';
import { started } from '../../device/update.ts';
import { loadFirstWords } from '../../i18n/first.ts';
import type { Locale } from '../../i18n/locale.ts';
import '../../ui/pages.css';
import { AppProvider, useApp, type AppContext } from '../context.ts';
import { forgetWanted } from '../directory/directory-screen.tsx';
import { addressOf, type Screen } from '../route.ts';
import { screenFor } from '../scanned.ts';
import { hasCode } from './arrangement.ts';
import { Attract } from './attract.tsx';
import { CodePad } from './code-pad.tsx';
import { back, placeOf, shownPlace, visit, type Exhibition, type Place } from './exhibition.ts';
import './kiosk.css';
import { SetUp } from './set-up.tsx';
import { unrecorded } from './unrecorded.ts';
import { useIdle } from './use-idle.ts';
import { Visit } from './visit.tsx';

const addressHere = (screen: Screen): string => location.origin + addressOf(screen).path;

/** The app on a public machine. One visitor's language, text size, places and scans are gone when the next one comes. */
export default function KioskScreen() {
  const app = useApp();
  const [state, setState] = useState<Exhibition>(() => ({ at: hasCode() ? 'attracting' : 'setting-up' }));
  const visitor = useVisitor();
  const go = (place: Place) => {
    setState((before) => visit(before, place));
    scrollTo(0, 0);
  };
  const reset = () => {
    visitor.forget();
    forgetWanted();
    setState({ at: 'attracting' });
    scrollTo(0, 0);
  };
  const { left, stay } = useIdle(state.at === 'visited' || state.at === 'coding', reset);
  useMachine();
  useScanner(state.at === 'attracting' || state.at === 'visited', (text) => go(placeOf(screenFor(text, 'wedge'), addressHere)));
  useQuietRenewal(state.at === 'attracting');
  const inner = useMemo<AppContext>(() => ({ ...app, ...visitor.choices, go: (screen) => go(placeOf(screen, addressHere)) }), [app, visitor.choices]);
  return <AppProvider value={inner}>{shown()}</AppProvider>;

  function shown() {
    switch (state.at) {
      case 'setting-up': return <SetUp onBegin={() => setState({ at: 'attracting' })} onEnd={() => app.go({ at: 'home' })} />;
      case 'attracting': return <Attract onBegin={() => go({ kind: 'screen', screen: { at: 'scan' } })} />;
      case 'coding': return <CodePad onRight={() => setState({ at: 'setting-up' })} onBack={() => setState(back)} />;
      case 'visited': return (
        <Visit
          place={shownPlace(state)} left={left} onStay={stay} onTake={(text, forced) => go({ kind: 'take', text, forced })}
          onBack={() => setState(back)} onAgain={reset} onStaff={() => setState({ at: 'coding', places: state.places })}
        />
      );
    }
  }
}

/** A visitor's own choices, beside the owner's and never in their place. */
function useVisitor() {
  const app = useApp();
  const base = { locale: app.locale, words: app.words, elder: app.elder };
  const [chosen, setChosen] = useState(base);
  const storage = useMemo(() => app.storage.then(unrecorded), [app.storage]);
  const dress = ({ locale, elder }: { readonly locale: Locale; readonly elder: boolean }) => {
    document.documentElement.lang = locale;
    document.documentElement.toggleAttribute('data-elder', elder);
  };
  useEffect(() => dress(chosen), [chosen]);
  useEffect(() => () => dress(base), []);
  const choices = useMemo(() => ({
    ...chosen, storage,
    setElder: (elder: boolean) => setChosen((before) => ({ ...before, elder })),
    setLocale: (locale: Locale) => void loadFirstWords(locale).then((words) => setChosen((before) => ({ ...before, locale, words })), () => {}),
  }), [chosen, storage]);
  return { choices, forget: () => setChosen(base) };
}

/** A machine that stays on, is read from a distance, and has no menus. */
function useMachine(): void {
  useEffect(() => {
    const root = document.documentElement;
    const noMenu = (event: Event) => event.preventDefault(); // A long press would offer to open links elsewhere.
    root.setAttribute('data-kiosk', '');
    addEventListener('contextmenu', noMenu);
    const letSleep = keepAwake();
    return () => {
      root.removeAttribute('data-kiosk');
      removeEventListener('contextmenu', noMenu);
      letSleep();
    };
  }, []);
}

/** A hand-held scanner works from the attract loop on: nobody need touch the screen. */
function useScanner(listening: boolean, onText: (text: string) => void): void {
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => (listening ? listenForWedge(document, (text) => latest.current(text)) : undefined), [listening]);
}

/** A newer version of the app is started while nobody is there to be interrupted. */
function useQuietRenewal(alone: boolean): void {
  const isAlone = useRef(alone);
  const renew = useRef(() => {});
  isAlone.current = alone;
  useEffect(() => void started.then((updates) => updates.onOffer(() => {
    renew.current = () => updates.accept();
    if (isAlone.current) renew.current();
  })), []);
  useEffect(() => {
    if (alone) renew.current();
  }, [alone]);
}
