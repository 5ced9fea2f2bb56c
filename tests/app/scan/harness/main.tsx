/** The scan screen alone on a page, with what it gives kept for the test to read. */
import { render } from 'preact';
import type { TextSource } from '../../../../src/app/scan/state.ts';
import { pickLocale } from '../../../../src/i18n/locale.ts';
import '../../../../src/ui/theme.css';
import { stubCamera } from './stub-camera.ts';

declare global {
  interface Window {
    given: { readonly text: string; readonly source: TextSource; readonly at: number }[];
    /** Milliseconds of each task over 50 ms since the page was opened. */
    longTasks: number[];
    show(): void;
    hide(): void;
  }
}

window.given = [];
window.longTasks = [];
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.longTasks.push(duration))).observe({ entryTypes: ['longtask'] });

const root = document.getElementById('root')!;
const { searchParams } = new URL(location.href);
const locale = pickLocale([searchParams.get('locale') ?? 'zh']);
const isOurs = (text: string): boolean => text.startsWith('https://putao.example.org/#');
const onText = (text: string, source: TextSource): void => void window.given.push({ text, source, at: performance.now() });

// For browsers without a camera that plays a film: a picture served beside this page.
const camera = searchParams.get('camera');
if (camera) stubCamera(camera);

// Apart, as in the app, so that it can be weighed.
void import('../../../../src/app/scan/scan-screen.tsx').then(({ ScanScreen }) => {
  window.show = () => render(<ScanScreen locale={locale} isOurs={isOurs} onText={onText} facing={searchParams.has('front') ? 'user' : 'environment'} />, root);
  window.hide = () => render(null, root);
  if (!searchParams.has('closed')) window.show();
});
