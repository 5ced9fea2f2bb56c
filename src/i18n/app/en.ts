import type { AppWords } from './words.ts';

export const en: AppWords = {
  name: 'Wuhai Grapes',
  skip: 'Skip to content',
  large: { on: 'Large text', off: 'Standard text' },
  settings: 'Settings',
  other: '中文',
  nav: { label: 'Elsewhere', scan: 'Scan', culture: 'Culture', directory: 'Producers', history: 'History' },
  checking: 'Checking…',
  checkingToday: "Checking today's list…",
  matched: { headline: 'Matches the box', body: 'The code is valid, and you have compared the box.' },
  demo: 'Demo list: producers, numbers and certificates are made up',
  failed: { headline: 'This page could not be opened', body: 'Nothing was lost. Please check the network and try again.', again: 'Try again' },
};
