import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comparison } from '../../../src/app/verdict/compare-card.tsx';
import { CompareCard } from '../../../src/app/verdict/compare-card.tsx';
import { labelLink } from '../../../src/app/verdict/label-link.ts';
import { Rest } from '../../../src/app/verdict/rest.tsx';
import { check } from '../../../src/core/check.ts';
import type { CartonMark } from '../../../src/core/trust/records.ts';
import type { VerdictOf } from '../../../src/core/verdict.ts';
import { show, type Around } from '../flow/app.tsx';
import { authority, HOST, NOW, recallOf } from '../flow/authority.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Given extends Around {
  readonly list?: object;
  readonly change?: (text: string) => string;
  readonly settled?: boolean;
}

async function rest({ list = {}, change = (text) => text, settled = true, ...around }: Given = {}) {
  const office = await authority();
  const text = change(await office.label());
  const trust = await office.list(list);
  const verdict = await check(text, trust, NOW);
  const view = await show(<Rest verdict={verdict} text={text} when={NOW} settled={settled} comparison="open" onCompare={() => {}} />, { state: { trust }, storage: office.storage, ...around });
  return { ...view, text, verdict };
}

const spoil = (text: string) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the compare card', () => {
  const all: readonly CartonMark[] = ['producer', 'variety', 'net', 'seal', 'uscc'];

  async function card(comparison: Comparison, carton = all) {
    const office = await authority();
    const text = await office.label();
    const trust = await office.list({ record: { carton, uscc: '11150300011555159D' } });
    const verdict = (await check(text, trust, NOW)) as VerdictOf<'authorised'>;
    const compared = vi.fn();
    const view = await show(<CompareCard verdict={verdict} text={text} comparison={comparison} onCompare={compared} />, { state: { trust } });
    return { ...view, text, compared };
  }

  it('has a row only for what the record says that the carton carries', async () => {
    await card('open', ['producer', 'seal']);
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['企业名称', '封条']);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('differs: it is asked which rows do, and the report has them', async () => {
    const { sent, text } = await card('differs');
    expect(screen.getByRole('status').textContent).toContain('12315');
    expect(screen.getAllByRole('checkbox')).toHaveLength(5);
    fireEvent.click(screen.getByRole('checkbox', { name: /^净含量/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^企业名称/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^封条/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^企业名称/ }));
    fireEvent.click(screen.getByRole('link', { name: '写投诉、举报或请人辨认' }));
    expect(sent).toEqual([{ at: 'report', text, differs: ['net', 'seal'] }]);
  });

  it('tells which of the two was pressed', async () => {
    const { compared } = await card('open');
    press('不一致');
    press('一致');
    expect(compared.mock.calls).toEqual([['differs'], ['matched']]);
  });
});

describe('who to ask', () => {
  it('is always there: two numbers, the brand holder, the report, the official menu', async () => {
    const { sent, text } = await rest({ change: spoil });
    expect(screen.getByRole('link', { name: '12315' }).getAttribute('href')).toBe('tel:12315');
    expect(screen.getByRole('link', { name: '12345' }).getAttribute('href')).toBe('tel:12345');
    expect(await screen.findByText('问品牌方：示例品牌办公室')).toBeTruthy();
    expect(screen.getByText(/从官方公众号菜单进入/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: '投诉、举报、请人辨认' }));
    expect(sent).toEqual([{ at: 'report', text }]);
  });

  it.each([['WIFI:T:WPA;S:Demo;P:secret;;', { at: 'report' }], ['https://menu.example/7', { at: 'report', text: 'https://menu.example/7' }]])('of another QR only a page’s address goes into a report: %s', async (text, to) => {
    const { sent } = await show(<Rest verdict={{ kind: 'foreign', text }} text={text} when={NOW} settled comparison="open" onCompare={() => {}} />);
    fireEvent.click(screen.getByRole('link', { name: '投诉、举报、请人辨认' }));
    expect(sent).toEqual([to]);
  });
});

describe('taking it along', () => {
  it('a label’s own link, without what a chat put into it, and with what asks its reader for the box', async () => {
    const office = await authority();
    const text = await office.label();
    const digits = text.slice(text.indexOf('#'));
    for (const link of [text, text.replace('/#', '/?from=singlemessage&isappinstalled=0#'), `${text}?from=timeline`, ` ${text} 看看`]) expect(labelLink(link)).toBe(`https://${HOST}/?from=share${digits}`);
    expect(labelLink(`http://localhost:8080/01/06912345678901/10/A/21/7${digits}`)).toBe(`http://localhost:8080/01/06912345678901/10/A/21/7?from=share${digits}`);
    expect(labelLink('https://menu.example/table/7')).toBeUndefined();
  });

  it('is shared where the browser shares, else copied', async () => {
    const shared = vi.fn((_data: ShareData) => Promise.resolve());
    Object.assign(navigator, { share: shared });
    const { text } = await rest();
    press('分享链接');
    await waitFor(() => expect(shared).toHaveBeenCalled());
    expect(shared.mock.calls[0]![0]).toEqual({ title: '乌海葡萄 · 扫码核验', url: labelLink(text) });
    delete (navigator as { share?: unknown }).share;
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    press('分享链接');
    await screen.findByText(/链接已复制/);
    expect(copied).toHaveBeenCalledWith(labelLink(text));
  });

  it('a label whose signature does not hold is not passed on', async () => {
    await rest({ change: spoil });
    expect(screen.queryByRole('button', { name: '分享链接' })).toBeNull();
    expect(screen.getByRole('button', { name: '存成图片' })).toBeTruthy();
  });

  it('words, with the day of the list and what they are not', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await rest({ list: { alerts: [recallOf('B-0825')] } });
    press('复制文字');
    await screen.findByText('已复制。');
    const words = copied.mock.calls[0]![0];
    for (const line of ['这批已召回', '名单：第 41 版，2026年9月1日', '2026年9月3日 10:24 · 截图、打印件不作凭证，请扫箱上的码']) expect(words).toContain(line);
  });

  it('printing where there is no printing: the way round', async () => {
    vi.stubGlobal('print', undefined);
    await rest();
    press('打印');
    await waitFor(() => expect(screen.getAllByText('打开浏览器的菜单或“分享”，选“打印”。')).toHaveLength(2));
  });

  it('printing where print does nothing: the way round, a moment later', async () => {
    vi.stubGlobal('print', () => {});
    Object.assign(window, { onbeforeprint: null });
    await rest();
    press('打印');
    expect(await screen.findByText(/选“打印”/, {}, { timeout: 3_000 })).toBeTruthy();
    delete (window as { onbeforeprint?: unknown }).onbeforeprint;
  });

  it('nothing to take along before today’s list has come', async () => {
    await rest({ settled: false });
    expect(screen.queryByRole('button', { name: '存成图片' })).toBeNull();
  });
});

describe('reading aloud', () => {
  /** A browser's voices and what they were given to say. */
  function voices(...tags: readonly string[]) {
    const events = new EventTarget();
    let list = tags.map((lang) => ({ lang }));
    const said: { text: string; lang: string; onend?: () => void }[] = [];
    const synthesis = Object.assign(events, { getVoices: () => list, speak: (one: (typeof said)[number]) => void said.push(one), cancel: vi.fn() });
    vi.stubGlobal('speechSynthesis', synthesis);
    vi.stubGlobal('SpeechSynthesisUtterance', class { readonly text: string; constructor(text: string) { this.text = text; } });
    return { said, synthesis, come: (...more: readonly string[]) => { list = more.map((lang) => ({ lang })); events.dispatchEvent(new Event('voiceschanged')); } };
  }

  it('nothing is spoken unasked, least of all an accusation; asked, it is read with what to do', async () => {
    const { said } = voices('en-US', 'zh-CN');
    await rest({ change: spoil });
    expect(said).toEqual([]);
    press('读给我听');
    expect(said.map(({ text }) => text)).toEqual(['不要凭这个码认定', '签名对不上', expect.stringContaining('不要凭这个码认定是乌海葡萄'), '直接扫箱上的码，再试一次。', '问卖家，或拨打 12315。']);
    expect(said.every(({ lang }) => lang === 'zh-CN')).toBe(true);
  });

  it('stops when asked to, and when the page is left', async () => {
    const { said, synthesis } = voices('zh-CN');
    const { unmount } = await rest();
    press('读给我听');
    synthesis.cancel.mockClear();
    press('不读了');
    expect(synthesis.cancel).toHaveBeenCalledTimes(1);
    press('读给我听');
    await waitFor(() => screen.getByRole('button', { name: '不读了' }));
    said[said.length - 1]!.onend!();
    await waitFor(() => screen.getByRole('button', { name: '读给我听' }));
    press('读给我听');
    synthesis.cancel.mockClear();
    unmount();
    await waitFor(() => expect(synthesis.cancel).toHaveBeenCalled());
  });

  it('without a voice for the language there is no button; it comes with a voice', async () => {
    const { come } = voices('en-US');
    await rest();
    expect(screen.queryByRole('button', { name: '读给我听' })).toBeNull();
    come('en-US', 'zh_CN');
    expect(await screen.findByRole('button', { name: '读给我听' })).toBeTruthy();
  });
});

describe('vibration', () => {
  it.each([[{}, [60]], [{ alerts: [recallOf('B-0825')] }, [400]]])('by tone, once', async (list, pattern) => {
    const shaken = vi.fn();
    Object.assign(navigator, { vibrate: shaken });
    await rest({ list });
    await waitFor(() => expect(shaken.mock.calls).toEqual([[pattern]]));
    delete (navigator as { vibrate?: unknown }).vibrate;
  });

  it('none before the person has touched the page', async () => {
    const shaken = vi.fn();
    Object.assign(navigator, { vibrate: shaken, userActivation: { hasBeenActive: false } });
    await rest();
    expect(shaken).not.toHaveBeenCalled();
    for (const name of ['vibrate', 'userActivation'] as const) delete (navigator as unknown as { [name: string]: unknown })[name];
  });
});
