/** Each sample of the demo gives its verdict in the built app: opened as a link where it is one of ours, else as a scanned text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoLabel, demoLabels, here, stage, type DemoLabel, type Stage } from './harness.ts';

const OURS = 'https://shi.wuhai.example/';
let on: Stage;

beforeAll(async () => {
  on = await stage();
});
afterAll(() => on.close());

const verdict = () => on.chromium.page.locator('.verdict[data-settled=true]');
const kind = () => verdict().getAttribute('data-kind');

/** A text as the scanner hands it on. */
async function scan(text: string): Promise<void> {
  await on.chromium.open(`${on.server.url}/about`);
  await on.chromium.page.getByRole('heading', { level: 1 }).waitFor();
  await on.chromium.page.evaluate((found) => {
    history.pushState({ text: found }, '', '/check');
    dispatchEvent(new PopStateEvent('popstate', { state: { text: found } }));
  }, text);
}

describe('every sample', () => {
  it.each(demoLabels().map(({ name, expect: kind, link }) => [name, kind, link] as const))('%s: %s', async (_name, expected, link) => {
    await (link.startsWith(OURS) ? on.openLabel(link) : scan(link));
    expect(await kind()).toBe(expected);
  });

  it('covers every kind of verdict', () => {
    const kinds = new Set(demoLabels().map((label: DemoLabel) => label.expect));
    expect([...kinds].sort()).toEqual([
      'authorised', 'foreign', 'forged', 'key-revoked', 'legacy', 'lookalike', 'not-filed', 'out-of-licence', 'recalled', 'undecided', 'unknown-issuer', 'unreadable', 'voided',
    ]);
  });
});

describe('what is done on the way', () => {
  it('no error, no refusal by the policy, no permission asked', async () => {
    await on.openLabel(demoLabel('authorised').link);
    expect(await kind()).toBe('authorised');
    expect(on.chromium.problems).toEqual([]);
    const camera = await on.chromium.page.evaluate(async () => (await navigator.permissions.query({ name: 'camera' as PermissionName })).state);
    expect(camera).toBe('prompt');
  });

  it('another QR is shown as text and never opened', async () => {
    await scan('https://menu.example/table/7');
    expect(await kind()).toBe('foreign');
    await on.chromium.page.getByText('https://menu.example/table/7').waitFor();
    expect(await on.chromium.page.locator('a[href*="menu.example"]').count()).toBe(0);
  });

  it('markup in a QR stays text', async () => {
    await scan('<img src=x onerror=alert(1)>');
    expect(await kind()).toBe('foreign');
    await on.chromium.page.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await on.chromium.page.locator('main img').count()).toBe(0);
  });

  it('what chat apps add to a link changes nothing of its verdict; the box is asked for first where it was passed on', async () => {
    const { pathname, hash } = new URL(demoLabel('authorised').link);
    const tails = [[`${pathname}?from=groupmessage&isappinstalled=0${hash}`, true], [`${pathname}${hash}?from=timeline`, true], [`${pathname}${hash}&scene=1 看看`, false]] as const;
    for (const [tail, passedOn] of tails) {
      await on.chromium.page.goto('about:blank');
      await on.chromium.open(on.server.url + tail);
      if (passedOn) {
        await on.chromium.page.getByRole('heading', { name: '你手上有这箱吗？' }).waitFor();
        expect(await on.chromium.page.locator('main').innerText()).not.toContain('码有效');
        await on.chromium.page.getByRole('button', { name: '有，在手上' }).click();
      }
      expect(await kind()).toBe('authorised');
    }
  });

  it('the person compares, and the mark is filled', async () => {
    await on.openLabel(demoLabel('authorised').link);
    await on.chromium.page.getByRole('button', { name: '一致', exact: true }).click();
    expect(await verdict().locator('h1').innerText()).toContain('与箱子一致');
    await on.chromium.page.getByRole('button', { name: '不一致' }).click();
    expect(await on.chromium.page.getByRole('status').filter({ hasText: '先别急着买' }).innerText()).toContain('12315');
  });

  it('speaks English when asked, and remembers it', async () => {
    await on.openLabel(demoLabel('recalled').link);
    await on.chromium.page.getByRole('button', { name: 'English' }).click();
    await on.chromium.page.getByRole('heading', { name: /This batch is recalled/ }).waitFor();
    await on.chromium.page.reload();
    await on.chromium.page.getByRole('heading', { name: /This batch is recalled/ }).waitFor();
    await on.chromium.page.getByRole('button', { name: '中文' }).click();
    await on.chromium.page.getByRole('heading', { name: /这批已召回/ }).waitFor();
  });

  it('a link that follows another in the same page is judged anew', async () => {
    await on.openLabel(demoLabel('authorised').link);
    expect(await kind()).toBe('authorised');
    await on.chromium.page.goto(here(on.server, demoLabel('recalled').link));
    await on.chromium.page.locator('.verdict[data-kind=recalled]').waitFor();
  });
});
