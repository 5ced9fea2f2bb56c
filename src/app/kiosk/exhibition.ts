/** An exhibition's one state, and its ways from one to the next. */
import type { At, Screen } from '../route.ts';

/** What a visitor is looking at: a screen of the app, or a text as a QR to take along. `forced`: what was tapped cannot be done here. */
export type Place =
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'take'; readonly text: string; readonly forced: boolean };

export type Exhibition =
  /** Staff set it up. */
  | { readonly at: 'setting-up' }
  | { readonly at: 'attracting' }
  /** A visitor is here; the last place is shown, the others lead back. */
  | { readonly at: 'visited'; readonly places: readonly [Place, ...Place[]] }
  /** Staff are asked for their code; a visitor who is not staff goes back to the places. */
  | { readonly at: 'coding'; readonly places: readonly Place[] };

/** Screens for visitors. Others keep, change or send something, and are done on one's own phone. */
const SHOWN: readonly At[] = ['verdict', 'scan', 'number', 'story', 'certificate', 'culture', 'page', 'directory', 'producer'];

/** Places kept for the way back. */
const MAX_PLACES = 30;

/** Where a link of the app leads here. `address` is a screen's own, on this host. */
export function placeOf(screen: Screen, address: (screen: Screen) => string): Place {
  if (screen.at === 'home' || screen.at === 'lost') return { kind: 'screen', screen: { at: 'scan' } };
  if (screen.at === 'forwarded') return { kind: 'screen', screen: { at: 'verdict', text: screen.text } };
  return SHOWN.includes(screen.at) ? { kind: 'screen', screen } : { kind: 'take', text: address(screen), forced: true };
}

/** Going on to another place. */
export function visit(state: Exhibition, place: Place): Exhibition {
  const before = state.at === 'visited' ? state.places : [];
  const [first = place, ...rest] = [...before, place].slice(-MAX_PLACES);
  return { at: 'visited', places: [first, ...rest] };
}

/** One place back; from the first, and from the code, to where it began. */
export function back(state: Exhibition): Exhibition {
  if (state.at !== 'visited' && state.at !== 'coding') return state;
  const [first, ...rest] = state.at === 'visited' ? state.places.slice(0, -1) : state.places;
  return first ? { at: 'visited', places: [first, ...rest] } : { at: 'attracting' };
}

export const shownPlace = ({ places }: Extract<Exhibition, { at: 'visited' }>): Place => places[places.length - 1]!;
