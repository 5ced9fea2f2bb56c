/** Every screen but the verdict, each its own chunk. A new member of `Screen` does not compile until it stands here. */
import type { ComponentType } from 'preact';
import '../ui/body.css';
import type { At, ScreenOf } from './route.ts';

export type ScreenComponent<A extends At> = ComponentType<{ readonly screen: ScreenOf<A> }>;
type Lazy<A extends At> = () => Promise<{ readonly default: ScreenComponent<A> }>;

export const screens: { readonly [A in Exclude<At, 'verdict'>]: Lazy<A> } = {
  home: () => import('./home.tsx'),
  scan: () => import('./scan-screen.tsx'),
  story: () => import('./story/story-screen.tsx'),
  certificate: () => import('./certificate/certificate-screen.tsx'),
  culture: () => import('./culture/culture-screen.tsx'),
  page: () => import('./culture/page-screen.tsx'),
  directory: () => import('./directory/directory-screen.tsx'),
  producer: () => import('./directory/producer-screen.tsx'),
  report: () => import('./report/report-screen.tsx'),
  forwarded: () => import('./forwarded/forwarded-screen.tsx'),
  number: () => import('./number/number-screen.tsx'),
  history: () => import('./history/history-screen.tsx'),
  about: () => import('./about/about-screen.tsx'),
  settings: () => import('./settings/settings-screen.tsx'),
  kiosk: () => import('./kiosk/kiosk-screen.tsx'),
  demo: () => import('./demo/demo-screen.tsx'),
  inspect: () => import('./inspect/inspect-screen.tsx'),
  lost: () => import('./lost-screen.tsx'),
};
