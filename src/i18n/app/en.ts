import type { AppWords } from './words.ts';

export const en: AppWords = {
  name: 'Wuhai Grapes',
  skip: 'Skip to content',
  large: { on: 'Large text', off: 'Standard text' },
  other: '中文',
  nav: { label: 'Elsewhere', scan: 'Scan', culture: 'Culture', directory: 'Producers', history: 'History' },
  checking: 'Checking…',
  checkingToday: "Checking today's list…",
  compare: {
    title: 'Compare with the box', how: 'Read what is printed on the carton and look at the grapes, not at the sticker.', same: 'It matches', differs: 'It differs',
    matched: { headline: 'Matches the box', body: 'The code is valid, and you have compared the box.' },
    differing: { headline: 'Hold on before you buy', body: 'The code is valid but does not fit this box: it may have been copied from another one. Ask the seller, or call 12315.' },
    seal: 'whole, never opened',
  },
  advisories: 'Also good to know',
  todo: 'What to do',
  demo: 'Demo list: producers, numbers and certificates are made up',
  failed: { headline: 'This page could not be opened', body: 'Nothing was lost. Please check the network and try again.', again: 'Try again' },
};
