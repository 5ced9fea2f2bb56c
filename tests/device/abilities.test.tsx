import { afterEach, describe, expect, it, vi } from 'vitest';
import { abilities, appOf, missing, waysRound } from '../../src/device/abilities.ts';
import { abilitiesWords, type Ability, type App } from '../../src/i18n/abilities.ts';
import { locales } from '../../src/i18n/locale.ts';

afterEach(() => vi.unstubAllGlobals());

const apps = Object.keys(waysRound) as App[];

it.each<[App, string]>([
  ['wechat', 'Mozilla/5.0 (Linux; Android 13; M2012K11AC Build/TKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MicroMessenger/8.0.48.2580 WeChat/arm64'],
  ['wechat', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.47(0x18002f2f) NetType/WIFI Language/zh_CN'],
  ['wecom', 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/98.0 Mobile Safari/537.36 wxwork/4.1.16 MicroMessenger/7.0.1'],
  ['alipay', 'Mozilla/5.0 (Linux; U; Android 12; zh-CN) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0 UCBS/3.22 UCBrowser/11.8 Mobile Safari/537.36 AliApp(AP/10.5.66) AlipayClient/10.5.66'],
  ['douyin', 'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/99.0 Mobile Safari/537.36 aweme_290100 BytedanceWebview/d8a21c6'],
  ['vendor', 'Mozilla/5.0 (Linux; U; Android 12; zh-cn; Redmi) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/17.8.20'],
  ['vendor', 'Mozilla/5.0 (Linux; Android 10; HarmonyOS; ELS-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36'],
  ['safari', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1'],
  ['chrome', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0 Mobile/15E148 Safari/604.1'],
  ['chrome', 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36'],
  ['chrome', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
])('%s is told by its user agent', (app, agent) => {
  expect(appOf(agent)).toBe(app);
});

describe.each(locales)('in %s', (locale) => {
  const words = abilitiesWords[locale];

  it('each app has its way round each ability, in words that are not left open', () => {
    for (const app of apps) {
      for (const ability of abilities) {
        const said = words.way[waysRound[app][ability]](words.apps[app]);
        expect([app, ability, said]).toEqual([app, ability, expect.stringMatching(/\S.{8,}[。.]$/)]);
      }
    }
  });

  it('inside another app nobody is told to install, but where it could be done', () => {
    for (const app of ['wechat', 'wecom', 'alipay', 'douyin'] as const) expect(waysRound[app].install).toBe('open-in-browser');
  });

  it('WeChat without a camera: back to its own scanner', () => {
    expect(words.way[waysRound.wechat.scan](words.apps.wechat)).toContain(words.apps.wechat);
  });
});

/** What is taken away of the page for an ability to be missing. */
const without: { readonly [A in Ability]: () => void } = {
  scan: () => Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true }),
  picture: () => delete (HTMLCanvasElement.prototype as { toBlob?: unknown }).toBlob,
  copy: () => {
    Object.defineProperty(Object.getPrototypeOf(navigator), 'clipboard', { value: undefined, configurable: true });
    delete Object.getPrototypeOf(navigator).clipboard;
    Object.defineProperty(document, 'execCommand', { value: undefined, configurable: true });
  },
  print: () => vi.stubGlobal('print', undefined),
  voice: () => vi.stubGlobal('speechSynthesis', { getVoices: () => [{ lang: 'de-DE' }] }),
  install: () => delete (window as { onbeforeinstallprompt?: unknown }).onbeforeinstallprompt,
  offline: () => delete (navigator as { serviceWorker?: unknown }).serviceWorker,
};

it('what is missing is told by the feature that is gone, one by one', () => {
  vi.stubGlobal('isSecureContext', true);
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia() {} }, configurable: true });
  Object.assign(window, { onbeforeinstallprompt: null });
  Object.assign(navigator, { serviceWorker: {} });
  vi.stubGlobal('speechSynthesis', { getVoices: () => [{ lang: 'zh-CN' }] });
  vi.stubGlobal('print', () => {});
  expect(missing('zh-CN')).toEqual([]);
  abilities.forEach((ability, i) => {
    without[ability]();
    expect(missing('zh-CN')).toEqual(abilities.slice(0, i + 1));
  });
});
