/** The app without a pointer: everything is reached and done by keys, is seen to have the focus, and is told to who cannot see it. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoLabel, here, stage, type Stage } from './harness.ts';
import { allScreens, oneOfEachKind } from './screens.ts';

/** Milliseconds for a walk through all screens. */
const SLOW = 300_000;
/** Stops on one screen beyond which something goes round and round. */
const MOST_STOPS = 400;

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const page = () => on.chromium.page;

interface Stop {
  /** Number of the element among those that can be operated; -1 for none of them. */
  readonly at: number;
  /** What is wrong with how its focus is shown. */
  readonly fault?: 'no outline' | 'covered';
}

/** Marks what a person can operate; answers how each is called. One radio button of a group is enough: arrows lead to the others. */
const mark = (on: Page): Promise<string[]> => on.evaluate(() => {
  const visible = (one: Element) => one.checkVisibility({ visibilityProperty: true }); // Not what a closed <details> holds.
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((one) => visible(one) && !(one as HTMLButtonElement).disabled && !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked));
  all.forEach((one, i) => (one.dataset['stop'] = String(i)));
  return all.map((one) => one.outerHTML.slice(0, 90));
});

const next = async (on: Page): Promise<Stop> => {
  await on.keyboard.press('Tab');
  return on.evaluate((): Stop => {
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body || one.dataset['stop'] === undefined) return { at: -1 };
    const at = Number(one.dataset['stop']);
    const drawn = [one, one.nextElementSibling, one.closest('label')].some((shown) => {
      const { outlineStyle, outlineWidth } = shown ? getComputedStyle(shown) : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!drawn) return { at, fault: 'no outline' };
    const shown = one.classList.contains('vh') ? (one.nextElementSibling ?? one.closest('label') ?? one) : one;
    const { left, top, width, height } = shown.getBoundingClientRect();
    // A long link may run over several lines: its first line counts (WCAG 2.2, 2.4.11: not entirely hidden).
    const points = [[left + width / 2, top + height / 2], [left + 3, top + 3], [left + width - 3, top + height - 3]] as const;
    const free = points.some(([x, y]) => {
      const above = document.elementFromPoint(x, y);
      return above !== null && (shown.contains(above) || above.contains(shown));
    });
    return free ? { at } : { at, fault: 'covered' };
  });
};

it('everything on every screen is reached by the Tab key, and is seen to be', async () => {
  const faults: Record<string, string[]> = {};
  for (const { name, go } of allScreens(oneOfEachKind())) {
    await go(page(), on.server.url);
    await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const wanted = await mark(page());
    const reached = new Set<number>();
    const found: string[] = [];
    for (let stops = 0; stops < MOST_STOPS && reached.size < wanted.length; stops++) {
      const stop = await next(page());
      if (stop.at < 0 && reached.size > 0 && stops > wanted.length) break;
      if (stop.at >= 0) reached.add(stop.at);
      if (stop.fault) found.push(`${stop.fault}: ${wanted[stop.at]}`);
    }
    found.push(...wanted.filter((_, i) => !reached.has(i)).map((html) => `never reached: ${html}`));
    if (found.length > 0) faults[name] = [...new Set(found)];
  }
  expect(faults).toEqual({});
}, SLOW);

/** Tabs to what has this name and answers when it has the focus. */
async function to(role: 'link' | 'button' | 'textbox' | 'searchbox' | 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
  const wanted = page().getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page().keyboard.press('Tab');
  }
  throw new Error(`${role} ${String(name)} is not reached by the Tab key`);
}

const press = (key: string) => page().keyboard.press(key);
const heading = (name: string | RegExp) => page().getByRole('heading', { level: 1, name }).waitFor();
const focused = () => page().evaluate(() => document.activeElement?.tagName);

it('by keys alone from the first screen to a verdict, its story and certificate, culture, a producer, the history and the settings', async () => {
  await on.chromium.open(on.server.url);
  await heading(/乌海葡萄/);
  await press('Tab');
  expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await press('Enter');
  expect(await focused()).toBe('MAIN');
  await to('link', '扫箱上的码');
  await press('Enter');
  await to('textbox', /链接或编号/);
  await page().keyboard.insertText(demoLabel('authorised').link);
  await press('Enter');
  await heading(/码有效/);
  expect(await focused()).toBe('MAIN');
  await to('button', '一致');
  await press('Space');
  await heading(/与箱子一致/);
  await to('link', '它的来历');
  await press('Enter');
  await page().locator('.timeline').waitFor();
  expect(await focused()).toBe('MAIN');
  await page().goBack(); // The browser's own keys are not the page's.
  await heading(/码有效/);
  await to('link', '证书');
  await press('Enter');
  await page().getByRole('heading', { name: '承诺达标合格证' }).waitFor();
  await to('link', '葡萄志');
  await press('Enter');
  await heading('葡萄志');
  await to('link', /一串葡萄/);
  await press('Enter');
  await to('link', '脚注 1');
  await press('Enter');
  expect(await page().evaluate(() => document.activeElement?.id)).toBe('source-1');
  await to('link', '名录');
  await press('Enter');
  await to('searchbox', /.*/);
  await page().keyboard.insertText('示例');
  await to('link', /合作社/);
  await press('Enter');
  await page().locator('.masthead').waitFor();
  await to('link', '记录');
  await press('Enter');
  await page().getByText('今天，').waitFor();
  await press('Home');
  await on.chromium.open(`${on.server.url}/settings`);
  await heading('设置');
  await to('radio', '跟随设备');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(await page().evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await to('checkbox', '记下扫过的码');
  await press('Space');
  expect(await page().getByRole('checkbox').isChecked()).toBe(false);
});

/** A node of the accessibility tree as Chromium gives it to a screen reader. */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
}

/** The nodes in reading order. */
async function tree(): Promise<readonly AxNode[]> {
  const session = await on.chromium.context.newCDPSession(page());
  const { nodes } = await session.send('Accessibility.getFullAXTree') as unknown as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] => [node, ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(below)];
  return below(nodes.find(({ parentId }) => parentId === undefined)!);
}

/** The texts below a node, in reading order. */
function textOf(nodes: readonly AxNode[], node: AxNode): string {
  const children = (node.childIds ?? []).flatMap((id) => nodes.find(({ nodeId }) => nodeId === id) ?? []);
  return children.map((child) => (child.role?.value === 'StaticText' ? (child.name?.value ?? '') : textOf(nodes, child))).join('');
}

const live = ({ properties = [] }: AxNode): unknown => properties.find(({ name }) => name === 'live')?.value.value;

describe('what a screen reader is told', () => {
  it('the region that speaks is there before the verdict, and the verdict comes into it', async () => {
    await page().addInitScript(() => {
      const log: string[] = [];
      (globalThis as { said?: string[] }).said = log;
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          for (const node of addedNodes) if (node instanceof Element && (node.matches('#app > [role=status]') || node.querySelector('#app > [role=status]'))) log.push(`there: ${node.textContent}`);
          const region = (target instanceof Element ? target : target.parentElement)?.closest('#app > [role=status]');
          if (region?.textContent) log.push(region.textContent);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page().goto(here(on.server, demoLabel('authorised').link));
    await page().locator('.verdict[data-settled=true]').waitFor();
    const said = await page().evaluate(() => (globalThis as { said?: string[] }).said!);
    expect(said[0]).toBe('there: ');
    expect(said.at(-1)).toMatch(/^.+: 码有效 .*请再对照箱子/);
    const nodes = await tree();
    const [region] = nodes.filter((node) => node.role?.value === 'status');
    expect([live(region!), textOf(nodes, region!)]).toEqual(['polite', said.at(-1)]);
  });

  it('an accusation is told in full, the next verdict after it, and nothing once it is left', async () => {
    const said = async () => {
      const nodes = await tree();
      return textOf(nodes, nodes.find((node) => node.role?.value === 'status')!);
    };
    await on.openLabel(demoLabel('recalled').link);
    await page().locator('.verdict[data-settled=true]').waitFor();
    expect(await said()).toMatch(/召回/);
    await page().getByRole('link', { name: '扫下一个' }).click();
    await page().locator('.scan').waitFor();
    expect(await said()).toBe('');
    await on.openLabel(demoLabel('tampered').link);
    await page().locator('.verdict[data-settled=true]').waitFor();
    expect(await said()).toMatch(/签名对不上/);
  });

  it('reads in the order in which it matters: verdict, why, compare, signed values, and where else to go last', async () => {
    await on.openLabel(demoLabel('authorised').link);
    await page().locator('.frame').waitFor();
    await page().getByRole('heading', { name: '不放心' }).or(page().getByText('12315')).first().waitFor();
    const nodes = await tree();
    const order = nodes.filter(({ ignored, role }) => !ignored && ['heading', 'main', 'navigation', 'banner'].includes(role?.value ?? ''));
    const names = order.map(({ role, name }) => (role!.value === 'heading' ? name!.value : role!.value));
    const expected = ['banner', 'main', /码有效/, /请对照箱子/, /码里签的/, 'navigation'];
    const places = expected.map((one) => names.findIndex((name) => (typeof one === 'string' ? name === one : one.test(name))));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
