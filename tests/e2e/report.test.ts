/** From a box that does not fit to the text for an office; a link that was passed on; what a person takes along of a verdict. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoLabel, here, stage, type Stage } from './harness.ts';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const page = () => on.chromium.page;
const letter = () => page().locator('.letter').innerText();

async function compareAndReport(): Promise<void> {
  await on.openLabel(demoLabel('authorised').link);
  await page().getByRole('button', { name: '不一致' }).click();
  await page().getByRole('checkbox', { name: /^净含量/ }).check();
  await page().getByRole('checkbox', { name: /^封条/ }).check();
  await page().getByRole('link', { name: '写投诉、举报或请人辨认' }).click();
  await page().locator('.letter').waitFor();
}

describe('the report', () => {
  it('has what the scan gave and what differs; after a reload too', async () => {
    await compareAndReport();
    for (const visit of ['first', 'reloaded']) {
      const text = await letter();
      for (const part of ['码里写的企业：示例', '批次：', '编号：1-', '核验结果：码有效', '核验时间：', '名单：第 ', '净含量（应为：', '封条（应为：']) expect([visit, text]).toEqual([visit, expect.stringContaining(part)]);
      if (visit === 'first') await page().reload();
      await page().locator('.letter').waitFor();
      await page().waitForFunction(() => document.querySelector('.letter')!.textContent!.includes('核验结果'));
    }
    expect(on.chromium.problems).toEqual([]);
  });

  it('keeps a draft without a network, and refuses an identity card number with words', async () => {
    await compareAndReport();
    await page().getByLabel('对方（店名、网店名）').fill('示例水果店');
    await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page().waitForFunction(() => localStorage.getItem('wuhai.stored') === 'yes');
    await page().waitForLoadState('networkidle');
    await on.server.close();
    await page().reload();
    expect(await page().getByLabel('对方（店名、网店名）').inputValue()).toBe('示例水果店');
    await page().getByLabel('事情经过').fill('我的身份证 150302199003071234');
    expect(await page().getByRole('alert').innerText()).toContain('身份证号');
    expect(await page().getByLabel('事情经过').inputValue()).toBe('');
    expect(await page().evaluate(() => JSON.stringify(localStorage))).not.toContain('19900307');
  });

  it('is copied, and leads to the phone and the site', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await compareAndReport();
    await page().getByRole('button', { name: '复制文字' }).click();
    await page().getByText(/已复制/).waitFor();
    expect(await page().evaluate(() => navigator.clipboard.readText())).toContain('投诉：乌海葡萄');
    const links = await page().locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['tel:12315', 'https://www.12315.cn', 'tel:12345']));
  });
});

describe('a link that was passed on', () => {
  it('forged: the box is to be scanned first, before anything is called false', async () => {
    const { pathname, hash } = new URL(demoLabel('tampered').link);
    await on.chromium.open(`${on.server.url}${pathname}?from=singlemessage&isappinstalled=0${hash}`);
    await page().getByRole('button', { name: '有，在手上' }).click();
    await page().getByRole('heading', { name: '请直接扫箱上的码' }).waitFor();
    expect(await page().locator('main').innerText()).not.toContain('签名对不上');
    await page().getByRole('link', { name: '扫箱上的码' }).click();
    await page().waitForURL('**/scan');
  });

  it('pasted and forged: the same', async () => {
    await on.chromium.open(`${on.server.url}/scan`);
    await page().getByRole('textbox').fill(demoLabel('tampered').link);
    await page().getByRole('textbox').press('Enter');
    await page().getByRole('heading', { name: '请直接扫箱上的码' }).waitFor();
    await page().getByRole('button', { name: '仍要看这个链接的结果' }).click();
    expect(await page().locator('.verdict').getAttribute('data-kind')).toBe('forged');
  });

  it('by our own button: its reader is asked for the box', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await on.openLabel(demoLabel('authorised').link);
    await page().evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page().getByRole('button', { name: '分享链接' }).click();
    await page().getByText(/链接已复制/).waitFor();
    const link = await page().evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(here(on.server, demoLabel('authorised').link).replace('/#', '/?from=share#'));
    await page().goto('about:blank');
    await on.chromium.open(link);
    await page().getByRole('heading', { name: '你手上有这箱吗？' }).waitFor();
  });
});

describe('what is taken along', () => {
  it('a picture drawn on the device, saved as a file of this day', async () => {
    await on.openLabel(demoLabel('recalled').link);
    await page().getByRole('button', { name: '存成图片' }).click();
    await page().locator('.drawn img').waitFor();
    expect(await page().locator('.drawn img').getAttribute('alt')).toMatch(/这批已召回.*不作凭证/);
    const [saved] = await Promise.all([page().waitForEvent('download'), page().getByRole('link', { name: '保存图片' }).click()]);
    expect(saved.suggestedFilename()).toMatch(/^乌海葡萄-扫码-\d{4}-\d\d-\d\d\.png$/);
    const bytes = readFileSync((await saved.path())!);
    expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1080, 1440]);
    expect(on.chromium.problems).toEqual([]);
  });

  it('one sheet of A4 that says across itself what it is not', async () => {
    await on.openLabel(demoLabel('authorised').link);
    await page().locator('.extras').waitFor();
    await page().emulateMedia({ media: 'print' });
    expect(await page().locator('.behind').isVisible()).toBe(true);
    expect(await page().getByText(/截图、打印件不作凭证/).isVisible()).toBe(true);
    for (const unseen of ['.extras', '.bar', 'details']) expect([unseen, await page().locator(unseen).first().isVisible()]).toEqual([unseen, false]);
    const sheet = await page().pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(sheet.toString('latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12]/);
  });

  it('printing is really asked for', async () => {
    await on.openLabel(demoLabel('authorised').link);
    await page().locator('.extras').waitFor();
    await page().evaluate(() => addEventListener('beforeprint', () => document.documentElement.setAttribute('data-printed', '')));
    await page().getByRole('button', { name: '打印' }).click();
    await page().locator('[data-printed]').waitFor({ state: 'attached' });
  });

  it('nothing moves when what stands below the verdict comes, whatever the voices do', async () => {
    await page().addInitScript(() => {
      const events = new EventTarget();
      let voices: { lang: string }[] = [];
      Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(events, { getVoices: () => voices, speak() {}, cancel() {} }) });
      setTimeout(() => {
        voices = [{ lang: 'zh-CN' }];
        events.dispatchEvent(new Event('voiceschanged'));
      }, 1_500);
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const name of ['authorised', 'damaged']) {
      await on.openLabel(demoLabel(name).link);
      await page().getByRole('button', { name: '读给我听' }).waitFor();
      await page().waitForLoadState('networkidle');
      expect([name, await page().evaluate(() => (window as unknown as { moved: number }).moved)]).toEqual([name, 0]);
    }
  });
});
