/** Where a person is in the app. One member of the union per screen; `screens.ts` must answer for each. */

export type Screen =
  | { readonly at: 'home' | 'scan' | 'culture' | 'directory' | 'history' | 'about' | 'settings' | 'kiosk' | 'demo' | 'lost' }
  | { readonly at: 'verdict'; readonly text: string }
  /** A label's link that was passed on: opened from a chat, or pasted. The box is asked for before its verdict. */
  | { readonly at: 'forwarded'; readonly text: string; readonly by: 'chat' | 'paste' }
  /** A report to be written; `differs`: what the person found to differ on the box, as names of carton marks. */
  | { readonly at: 'report'; readonly text?: string; readonly differs?: readonly string[] }
  /** Pages about the label scanned last; `text` is absent when there was none. */
  | { readonly at: 'story' | 'certificate'; readonly text?: string }
  | { readonly at: 'page'; readonly slug: string }
  | { readonly at: 'producer'; readonly licensee: number }
  /** A typed label number, as typed. */
  | { readonly at: 'number'; readonly text: string }
  /** The inspector's pages; `path` is what stands behind `/inspect/` and is read there. */
  | { readonly at: 'inspect'; readonly path: string };

export type At = Screen['at'];
export type ScreenOf<A extends At> = Screen extends infer S ? (S extends Screen ? (A extends S['at'] ? S : never) : never) : never;

/** The parts of a page's address that tell the screen. `state` is the history entry's own. */
export interface Address {
  readonly href: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
}

const plain = ['scan', 'culture', 'directory', 'history', 'about', 'settings', 'kiosk', 'demo'] as const;

/** What chat apps put into the links they pass on: ?from=singlemessage, groupmessage, timeline, and isappinstalled=0. */
const PASSED_ON = /[?&](from|isappinstalled)=/;

/** The screen of an address. A label's link is recognised by its fragment, or by a GS1 path; an app may have dropped the fragment and left a query. */
export function screenOf({ href, pathname, search, hash, state }: Address): Screen {
  const { text, differs, by } = keptOf(state);
  if (pathname.startsWith('/01/') || (pathname === '/' && (hash.length > 1 || search.length > 1))) {
    return hash.length > 1 && PASSED_ON.test(search + hash) ? { at: 'forwarded', text: href, by: 'chat' } : { at: 'verdict', text: text ?? href };
  }
  if (pathname === '/') return { at: 'home' };
  const [first, second, ...rest] = pathname.slice(1).split('/');
  if (first === 'inspect') return { at: 'inspect', path: pathname.slice('/inspect/'.length) };
  if (rest.length > 0) return { at: 'lost' };
  if (first === 'culture' && second) return { at: 'page', slug: second };
  if (first === 'producer' && second && /^\d{1,5}$/.test(second)) return { at: 'producer', licensee: Number(second) };
  if (first === 'number' && second) return { at: 'number', text: decoded(second) };
  if (second) return { at: 'lost' };
  if (first === 'check') return text === undefined ? { at: 'scan' } : by ? { at: 'forwarded', text, by } : { at: 'verdict', text };
  if (first === 'story' || first === 'certificate' || first === 'report') return { at: first, ...(text !== undefined && { text }), ...(differs && { differs }) };
  return { at: plain.find((name) => name === first) ?? 'lost' };
}

/** What a history entry keeps besides the path. Anyone may have written it. */
interface Kept {
  readonly text?: string;
  readonly differs?: readonly string[];
  readonly by?: 'chat' | 'paste';
}

function keptOf(state: unknown): Kept {
  const { text, differs, by } = (state ?? {}) as { readonly [K in keyof Kept]?: unknown };
  return {
    ...(typeof text === 'string' && { text }), ...(Array.isArray(differs) && { differs }), ...((by === 'chat' || by === 'paste') && { by }),
  };
}

/** The address of a screen: its path, and what its history entry keeps besides. */
export function addressOf(screen: Screen): { readonly path: string; readonly state: Kept } {
  switch (screen.at) {
    case 'home': return { path: '/', state: {} };
    case 'page': return { path: `/culture/${screen.slug}`, state: {} };
    case 'number': return { path: `/number/${encodeURIComponent(screen.text)}`, state: {} };
    case 'producer': return { path: `/producer/${screen.licensee}`, state: {} };
    case 'inspect': return { path: screen.path === '' ? '/inspect' : `/inspect/${screen.path}`, state: {} };
    default: {
      const { at, ...state } = screen;
      return { path: at === 'verdict' || at === 'forwarded' ? '/check' : `/${at}`, state };
    }
  }
}

/** A path's segment as it was typed; a stray percent sign stays what it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
