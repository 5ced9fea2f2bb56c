/** The inspector's pages and their addresses below `/inspect/`. */
import type { Screen } from '../route.ts';

export type Page =
  | { readonly page: 'rounds' | 'start' | 'findings' | 'merge' | 'directory' | 'unknown' }
  | { readonly page: 'licensee'; readonly licensee: number }
  | { readonly page: 'round' | 'entries' | 'record' | 'end'; readonly round: string }
  | { readonly page: 'entry'; readonly round: string; readonly n: number };

const plain = ['start', 'findings', 'merge', 'directory'] as const;
const ofRound = ['entries', 'record', 'end'] as const;

export function pageOf(path: string): Page {
  const [first = '', second, third, ...rest] = path.split('/');
  if (path === '') return { page: 'rounds' };
  if (rest.length > 0) return { page: 'unknown' };
  if (second === undefined) {
    const page = plain.find((name) => name === first);
    return page ? { page } : /^[0-9a-f]{32}$/.test(first) ? { page: 'round', round: first } : { page: 'unknown' };
  }
  if (first === 'licensee' && /^\d{1,5}$/.test(second) && third === undefined) return { page: 'licensee', licensee: Number(second) };
  const page = ofRound.find((name) => name === second);
  if (!/^[0-9a-f]{32}$/.test(first) || !page) return { page: 'unknown' };
  if (third === undefined) return { page, round: first };
  return page === 'entries' && /^\d{1,6}$/.test(third) ? { page: 'entry', round: first, n: Number(third) } : { page: 'unknown' };
}

/** The screen of a page, for links. */
export function to(page: Page): Screen {
  return { at: 'inspect', path: pathOf(page) };
}

function pathOf(page: Page): string {
  switch (page.page) {
    case 'rounds':
    case 'unknown': return '';
    case 'licensee': return `licensee/${page.licensee}`;
    case 'round': return page.round;
    case 'entry': return `${page.round}/entries/${page.n}`;
    case 'entries':
    case 'record':
    case 'end': return `${page.round}/${page.page}`;
    default: return page.page;
  }
}
