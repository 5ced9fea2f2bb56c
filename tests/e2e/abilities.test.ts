/** Browsers people really use: each ability taken away of a real browser, one by one and all together, and the way round it told in that app's words. */
import { afterEach, expect, it } from 'vitest';
import { demoLabel, stage, type Stage } from './harness.ts';

const AGENTS = {
  wechat: 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MicroMessenger/8.0.48 WeChat/arm64',
  wecom: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0 Mobile Safari/537.36 wxwork/4.1.16 MicroMessenger/7.0.1',
  alipay: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0 Mobile Safari/537.36 AliApp(AP/10.5.66) AlipayClient/10.5.66',
  douyin: 'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/99.0 Mobile Safari/537.36 aweme_290100 BytedanceWebview/d8a21c6',
  vendor: 'Mozilla/5.0 (Linux; Android 10; HarmonyOS) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36',
  safari: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
} as const;

type Ability = 'scan' | 'picture' | 'copy' | 'print' | 'voice' | 'install' | 'offline';
const ALL: readonly Ability[] = ['scan', 'picture', 'copy', 'print', 'voice', 'install', 'offline'];

/** In the page, before anything of ours runs: a voice such as a phone has, then what this browser is to be without. */
function without(absent: readonly Ability[]): void {
  const voice = { lang: 'zh-CN', name: 'a voice' };
  const said: string[] = [];
  const synthesis = { getVoices: () => [voice], speak: (one: { text: string }) => said.push(one.text), cancel() {}, addEventListener() {}, removeEventListener() {} };
  const set = (owner: object, name: string, value: unknown) => Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  set(window, 'said', said);
  set(window, 'speechSynthesis', absent.includes('voice') ? undefined : synthesis);
  set(window, 'SpeechSynthesisUtterance', class { readonly text: string; constructor(text: string) { this.text = text; } });
  const remove: { readonly [A in Ability]: () => void } = {
    scan: () => delete (Navigator.prototype as { mediaDevices?: unknown }).mediaDevices,
    picture: () => delete (HTMLAnchorElement.prototype as { download?: unknown }).download,
    copy: () => {
      delete (Navigator.prototype as { clipboard?: unknown }).clipboard;
      set(Document.prototype, 'execCommand', undefined);
    },
    print: () => set(window, 'print', undefined),
    voice: () => {},
    install: () => delete (window as { onbeforeinstallprompt?: unknown }).onbeforeinstallprompt,
    offline: () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
  };
  absent.forEach((ability) => remove[ability]());
}

let on: Stage | undefined;
afterEach(() => on?.close());

async function open(agent: keyof typeof AGENTS | undefined, absent: readonly Ability[], name = 'authorised') {
  on = await stage(agent ? { args: [`--user-agent=${AGENTS[agent]}`] } : {});
  await on.chromium.page.addInitScript(without, absent);
  await on.openLabel(demoLabel(name).link);
  await on.chromium.page.locator('.extras').waitFor();
  return on.chromium.page;
}

const told = async () => {
  const page = on!.chromium.page;
  const rows = page.locator('[data-ability]');
  if ((await rows.count()) > 0) await page.locator('.ways-round summary').click();
  return Object.fromEntries(await rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-ability'), row.querySelector('dd')!.textContent])));
};

it('a browser that can do all is told of nothing', async () => {
  const page = await open(undefined, []);
  expect(await page.locator('.ways-round').count()).toBe(0);
  expect(await page.getByRole('button', { name: '读给我听' }).isVisible()).toBe(true);
});

it.each(ALL)('%s: what is gone, and only that, has its way round; the verdict stands', async (ability) => {
  const page = await open(undefined, [ability]);
  expect(Object.keys(await told())).toEqual([ability]);
  expect(await page.locator('.verdict').getAttribute('data-kind')).toBe('authorised');
  expect(on!.chromium.problems).toEqual([]);
});

it('WeChat without a camera, a printer, a voice, a service worker: back to its scanner, hold the picture, open in a browser; no prompt to install', async () => {
  const page = await open('wechat', ALL);
  expect(await told()).toEqual({
    scan: '退回微信，用“扫一扫”扫箱上的码。', picture: '长按图片，选“保存”；或者截屏。', copy: '长按文字，选中后复制。', print: expect.stringContaining('在浏览器打开'),
    voice: expect.stringContaining('朗读'), install: expect.stringContaining('在浏览器打开'), offline: expect.stringContaining('在浏览器打开'),
  });
  expect(await page.locator('.rest > .tight').getByText('退回微信，用“扫一扫”扫箱上的码。').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '读给我听' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /安装|主屏幕/ }).count()).toBe(0);
});

it('WeChat: the picture is there to be held, though nothing is downloaded', async () => {
  const page = await open('wechat', ALL);
  await page.getByRole('button', { name: '存成图片' }).click();
  const picture = page.locator('.drawn img');
  await picture.waitFor();
  expect(await picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  expect(await page.getByText('长按图片，可以保存或转发。').isVisible()).toBe(true);
  expect(on!.chromium.problems).toEqual([]);
});

it('WeChat: text that cannot be copied, printing that does nothing: said when it is tried', async () => {
  const page = await open('wechat', ['copy', 'print']);
  await page.getByRole('button', { name: '复制文字' }).click();
  await page.getByRole('status').getByText('长按文字，选中后复制。').waitFor();
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByRole('status').getByText(/在浏览器打开/).waitFor();
});

it.each([['wecom', '退回企业微信'], ['alipay', '退回支付宝'], ['douyin', '在浏览器打开'], ['vendor', '用手机相机'], ['safari', '用手机相机']] as const)('%s without a camera: %s', async (app, words) => {
  await open(app, ['scan']);
  expect(await told()).toEqual({ scan: expect.stringContaining(words) });
});

it('the agent alone takes nothing away: WeChat with a camera, a printer and a voice has them all', async () => {
  const page = await open('wechat', []);
  expect(await told()).toEqual({});
  await page.getByRole('button', { name: '读给我听' }).click();
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(expect.arrayContaining(['码有效']));
});

it('an accusation is never spoken unasked', async () => {
  const page = await open(undefined, [], 'recalled');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
});
