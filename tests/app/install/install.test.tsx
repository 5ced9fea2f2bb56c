import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InstallOffer } from '../../../src/app/install/install-offer.tsx';
import { InstallSection } from '../../../src/app/install/install-section.tsx';
import { earlyInstall, type EarlyInstall } from '../../../src/build/early.ts';
import { prefer } from '../../../src/device/preferences.ts';
import { passingStorage, type Storage } from '../../../src/device/storage.ts';
import { show } from '../flow/app.tsx';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
const WECHAT = `${IPHONE} MicroMessenger/8.0.49`;
const ANDROID = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

const page = globalThis as unknown as { wuhaiInstall: Event | undefined };

function on(userAgent: string, { standalone, displayed = false }: { readonly standalone?: boolean; readonly displayed?: boolean } = {}): void {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  Object.defineProperty(navigator, 'standalone', { value: standalone, configurable: true });
  vi.stubGlobal('matchMedia', () => ({ matches: displayed }));
}

/** What Chromium sends; `outcome` is what the person will say. */
function offer(outcome: 'accepted' | 'dismissed') {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  return Object.assign(event, { prompt: vi.fn(async () => {}), userChoice: Promise.resolve({ outcome }) });
}

async function boxes(count: number): Promise<Storage> {
  const storage = passingStorage();
  for (let i = 0; i < count; i++) await storage.putHistory({ text: `https://demo.example/#${i}`, at: i, kind: 'authorised' });
  return storage;
}

beforeEach(() => {
  prefer('install', '');
  page.wuhaiInstall = undefined;
  on(ANDROID);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the inline script keeps the browser\'s offer from being shown at a bad moment', () => {
  const listeners: ((event: Event) => void)[] = [];
  const early: EarlyInstall = { addEventListener: (_type, listener) => void listeners.push(listener) };
  earlyInstall(early);
  const made = offer('accepted');
  listeners[0]!(made);
  expect([made.defaultPrevented, early.wuhaiInstall]).toEqual([true, made]);
});

test('where the browser makes an offer, a button lets it ask, and what came of it is said', async () => {
  const made = (page.wuhaiInstall = offer('accepted'));
  await show(<InstallSection />);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '放到桌面' })));
  expect(made.prompt).toHaveBeenCalledOnce();
  expect((await screen.findByText('已经放在这台设备的桌面上了。')).getAttribute('role')).toBe('status');
  expect(screen.queryByRole('button')).toBeNull();
});

test('an offer that comes later is taken up; a no is no fault', async () => {
  await show(<InstallSection />);
  expect(screen.queryByRole('button')).toBeNull();
  page.wuhaiInstall = offer('dismissed');
  window.dispatchEvent(new Event('beforeinstallprompt'));
  fireEvent.click(await screen.findByRole('button', { name: '放到桌面' }));
  expect(await screen.findByText('没有放。以后想放，再来这里。')).toBeTruthy();
});

test('on an iPhone the way by hand is told, step by step', async () => {
  on(IPHONE, { standalone: false });
  await show(<InstallSection />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)[1]).toBe('在列表里选「添加到主屏幕」。');
});

test.each([
  ['in WeChat, even where there seems to be a way', WECHAT, { standalone: false }],
  ['in a browser without a way', ANDROID, {}],
])('nothing is said %s', async (_where, userAgent, options) => {
  on(userAgent, options);
  if (userAgent === WECHAT) page.wuhaiInstall = offer('accepted');
  await show(<InstallSection />);
  expect(screen.queryByRole('heading')).toBeNull();
});

test('an app on the home screen says that it is there', async () => {
  on(IPHONE, { standalone: true });
  await show(<InstallSection />);
  expect(screen.getByText('已经放在这台设备的桌面上了。')).toBeTruthy();
});

test('offered below the second verdict, not the first, and never again after a no', async () => {
  vi.useFakeTimers();
  page.wuhaiInstall = offer('accepted');
  const pass = () => act(async () => void (await vi.advanceTimersByTimeAsync(2_000)));
  await show(<InstallOffer at="verdict" />, { storage: await boxes(1) });
  await pass();
  expect(screen.queryByRole('complementary')).toBeNull();
  cleanup();
  await show(<InstallOffer at="verdict" />, { storage: await boxes(2) });
  await pass();
  fireEvent.click(screen.getByRole('button', { name: '不用了' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  cleanup();
  await show(<InstallOffer at="verdict" />, { storage: await boxes(3) });
  await pass();
  expect(screen.queryByRole('complementary')).toBeNull();
  vi.useRealTimers();
});
