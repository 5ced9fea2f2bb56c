import { parseLabel } from '../../core/label.ts';
import { formatNumber } from '../../i18n/format.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';
import { Link } from '../link.tsx';
import { addressOf, type Screen } from '../route.ts';
import { ScreenView } from '../screen-view.tsx';
import type { Place } from './exhibition.ts';
import { KioskScan } from './kiosk-scan.tsx';
import { ListAge } from './list-age.tsx';
import { TakeAlong } from './take-along.tsx';

interface VisitProps {
  readonly place: Place;
  /** Seconds until the visitor is taken to have left, when that is near. */
  readonly left: number | undefined;
  readonly onStay: () => void;
  readonly onTake: (text: string, forced: boolean) => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onStaff: () => void;
}

/** A visitor's screen in the machine's frame: no address, no history, every way out a QR. */
export function Visit({ place, left, onStay, onTake, onBack, onAgain, onStaff }: VisitProps) {
  const { locale } = useApp();
  const words = kioskWords[locale];
  const leave = (event: MouseEvent) => {
    const outside = wayOut(event);
    if (outside === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onTake(outside, true);
  };
  return (
    <div class="kiosk" onClickCapture={leave}>
      <Head onAgain={onAgain} />
      {place.kind === 'screen' && <ExhibitLine screen={place.screen} />}
      {place.kind === 'take' ? <TakeAlong text={place.text} forced={place.forced} onBack={onBack} /> : place.screen.at === 'scan' ? <KioskScan /> : <ScreenView screen={place.screen} />}
      {left !== undefined && (
        <div class="still note" role="alert">
          <p>{words.still.ask(formatNumber(locale, left))}</p>
          <button class="btn go" type="button" onClick={onStay}>{words.still.stay}</button>
        </div>
      )}
      <footer class="foot"><ListAge /><button class="link" type="button" onClick={onStaff}>{words.code.staff}</button></footer>
      <Bar place={place} onBack={onBack} onTake={onTake} />
    </div>
  );
}

const otherLocale: { readonly [L in Locale]: Locale } = { 'zh-Hans': 'en', en: 'zh-Hans' };

function Head({ onAgain }: { readonly onAgain: () => void }) {
  const { locale, setLocale, elder, setElder, words: { app: words } } = useApp();
  return (
    <header class="head">
      <span class="song">{words.name}</span>
      <button class="link" type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>{elder ? words.large.off : words.large.on}</button>
      <button class="link" type="button" lang={otherLocale[locale]} onClick={() => setLocale(otherLocale[locale])}>{words.other}</button>
      <button class="link" type="button" onClick={onAgain}>{kioskWords[locale].nav.again}</button>
    </header>
  );
}

/** Said of every label of a demonstration: a visitor must not take an exhibit for goods. */
function ExhibitLine({ screen }: { readonly screen: Screen }) {
  const words = kioskWords[useApp().locale];
  const index = useContentIndex();
  const isDemo = index.at === 'ready' && index.value.demo;
  return isDemo && 'text' in screen ? <aside class="exhibit">{words.exhibit}</aside> : null;
}

/** What goes to the phone: a label's own link, so that the phone judges by itself; else the page. */
function takenFrom(place: Place): string | undefined {
  if (place.kind === 'take') return undefined;
  const { screen } = place;
  if ('text' in screen && screen.text !== undefined && parseLabel(screen.text).ok) return screen.text;
  return location.origin + (screen.at === 'verdict' || screen.at === 'scan' ? '/' : addressOf(screen).path);
}

const places = ['scan', 'culture', 'directory'] as const;
const under: { readonly [A in Screen['at']]?: (typeof places)[number] } = {
  scan: 'scan', verdict: 'scan', number: 'scan', story: 'scan', certificate: 'scan', culture: 'culture', page: 'culture', directory: 'directory', producer: 'directory',
};

function Bar({ place, onBack, onTake }: Pick<VisitProps, 'place' | 'onBack' | 'onTake'>) {
  const words = kioskWords[useApp().locale].nav;
  const current = place.kind === 'screen' ? under[place.screen.at] : undefined;
  const taken = takenFrom(place);
  return (
    <nav class="bar" aria-label={words.label}>
      <button type="button" onClick={onBack}>{words.back}</button>
      {places.map((name) => <Link key={name} to={{ at: name }} {...(current === name && { 'aria-current': 'page' as const })}>{words[name]}</Link>)}
      <button type="button" disabled={taken === undefined} onClick={() => taken !== undefined && onTake(taken, false)}>{words.take}</button>
    </nav>
  );
}

/** The address behind a click that would leave this machine: another site, a call, a message. */
function wayOut(event: MouseEvent): string | undefined {
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
  return link && link.origin !== location.origin ? link.href : undefined;
}
