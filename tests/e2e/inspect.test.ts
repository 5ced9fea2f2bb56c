/** An inspector's round in a real browser: from the camera and a hand-held scanner, killed in the middle, closed, exported, verified by the office, merged by a colleague. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { readEvidence } from '../../src/core/inspect/file.ts';
import { roundOf } from '../../src/core/inspect/round.ts';
import type { Server } from '../../src/demo/serve.ts';
import { signedOf } from '../../src/core/verdict.ts';
import { openTrust, readTrustFolder } from '../../src/issuer/trust-folder.ts';
import { program } from '../browsers/browser.ts';
import { writeFilm } from '../app/scan/film.ts';
import { draw } from '../bench/scan/scene.ts';
import { device, label } from '../core/inspect/device.ts';
import { scratch } from '../fixtures/app.ts';
import { evidenceFileOf } from '../fixtures/evidence-file.ts';
import { DEMO, demoLabel, serveDemo } from './harness.ts';

const NOW = Math.floor(Date.now() / 1000);
let server: Server;
let office: string;
let film: string;
let round: readonly string[];
const contexts: BrowserContext[] = [];

/** Every minted label of the demo, in the order of its batches. */
function mintedLinks(): string[] {
  const batches = join(DEMO, 'office', 'batches');
  return readdirSync(batches).sort().flatMap((batch) => readFileSync(join(batches, batch, 'labels.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')[2]!));
}

/** What the demo's list says of some texts: the kind, and the number where its signature holds. */
async function judge(texts: readonly string[]): Promise<readonly { readonly text: string; readonly kind: string; readonly number?: string }[]> {
  const list = await openTrust(readTrustFolder(join(DEMO, 'trust')), NOW);
  if (!list.ok) throw new Error('the demo list does not verify');
  const { trust } = list.value;
  return Promise.all(texts.map(async (text) => {
    const verdict = await check(text, trust, NOW);
    const signed = signedOf(verdict);
    return { text, kind: verdict.kind, ...(signed && { number: `${signed.licensee.licensee}-${signed.claims.serial}` }) };
  }));
}

/** Sixty texts: honest labels, seven of other kinds, and two numbers a second time. */
async function sixty(): Promise<readonly string[]> {
  const others = ['not-filed', 'recalled', 'differs', 'tampered', 'voided', 'lookalike', 'wifi'].map((name) => demoLabel(name).link);
  const numbers = new Set((await judge(others)).map(({ number }) => number));
  const honest = (await judge(mintedLinks())).filter(({ number }) => number !== undefined && !numbers.has(number)).map(({ text }) => text);
  return [...honest.slice(0, 30), ...others, ...honest.slice(30, 51), honest[0]!, honest[1]!];
}

/** A phone of its own: a profile that outlives the browser. */
async function phone(profile: string, camera?: string): Promise<Page> {
  const fake = camera ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${camera}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program('chromium', 'chromium-browser', 'google-chrome'), args: ['--no-sandbox', '--disable-dev-shm-usage', ...fake],
    viewport: { width: 360, height: 780 }, locale: 'zh-CN', acceptDownloads: true,
  });
  contexts.push(context);
  if (camera) await context.grantPermissions(['camera']);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  return page;
}

/** Ends a browser as a flat battery does: at once, by the id of the process that holds the profile's lock. */
function pullThePlug(profile: string): void {
  const holder = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))![1]);
  process.kill(holder, 'SIGKILL');
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, name), { force: true });
}

async function begin(page: Page, place: string): Promise<void> {
  await page.goto(`${server.url}/inspect/start`);
  await page.locator('#record-place').fill(place);
  await page.getByRole('button', { name: '开始扫码' }).click();
  await page.locator('.scanning').waitFor();
}

const count = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.locator('.tally strong').innerText())?.[0]);
const counted = (page: Page, codes: number) => page.locator('.tally strong', { hasText: new RegExp(`^${codes} 个码$`) }).waitFor();

/** What a hand-held scanner types: a burst and Enter, `pause` milliseconds from one to the next. */
const scanned = (page: Page, texts: readonly string[], pause = 200) => page.evaluate(async ([codes, wait]) => {
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  for (const code of codes) {
    for (const character of code) press(character);
    press('Enter');
    await new Promise((done) => setTimeout(done, wait));
  }
}, [texts, pause] as const);

const issuer = (...args: string[]) => spawnSync(process.execPath, ['dist/node/issuer/main.js', ...args], { encoding: 'utf8' });

beforeAll(async () => {
  server = await serveDemo();
  office = join(scratch(), 'demo');
  cpSync(DEMO, office, { recursive: true });
  const settings = join(office, 'office', 'office.yaml'); // Its paths are relative to the workspace.
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('../../src/', `${resolve('src')}/`));
  round = await sixty();
});

afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close().catch(() => {})));
  await server.close();
  if (film) rmSync(dirname(film), { recursive: true, force: true });
});

describe('a round of sixty labels', () => {
  const CAMERA = 12;
  const kept: { code: string; file: string } = { code: '', file: '' };

  it('is read by camera and scanner at five labels a second, survives the browser’s end, and is closed', async () => {
    expect(round).toHaveLength(60);
    const expected = new Map<string, number>();
    for (const { kind } of await judge(round)) expected.set(kind, (expected.get(kind) ?? 0) + 1);

    // One frame a second: paper, then each label for three seconds, then paper until the camera is switched off.
    const paper = draw({ text: 'x', width: 1280, height: 720, scale: 0.01, seed: 1 });
    const frames = round.slice(0, CAMERA).flatMap((text, seed) => Array.from({ length: 3 }, () => draw({ text, width: 1280, height: 720, scale: 6, noise: 4, seed })));
    film = writeFilm('round', [paper, paper, paper, paper, ...frames, ...Array.from({ length: 20 }, () => paper)], 1);

    const profile = join(scratch(), 'profile');
    mkdirSync(profile);
    const page = await phone(profile, film);
    await begin(page, '示例市场 3 号摊');
    await page.locator('.tally strong', { hasText: `${CAMERA} 个码` }).waitFor({ timeout: 80_000 });
    await page.getByText('更多').click();
    await page.getByRole('button', { name: '关相机' }).click();

    void scanned(page, round.slice(CAMERA, 40)).catch(() => {}); // Ends with the browser.
    await page.waitForFunction(() => Number(/\d+/.exec(document.querySelector('.tally strong')!.textContent!)) >= 25);
    const before = await count(page);
    pullThePlug(profile);

    const resumed = await phone(profile, film);
    await resumed.goto(`${server.url}/inspect`);
    await resumed.getByRole('link', { name: '继续：示例市场 3 号摊' }).click();
    await resumed.locator('.scanning').waitFor();
    const after = await count(resumed);
    expect(after).toBeGreaterThanOrEqual(before);
    await resumed.getByText('更多').click();
    await resumed.getByRole('button', { name: '关相机' }).click();
    await scanned(resumed, round.slice(after));
    await counted(resumed, 60);

    // The last two were read before: the first is another box, photographed with its twin; the second the same box again.
    await resumed.locator('.question').getByRole('button', { name: '同一箱' }).click();
    await resumed.locator('.question').getByRole('button', { name: '另一箱' }).click();
    const picture = join(scratch(), 'box.jpg');
    execFileSync('convert', ['-size', '3000x2000', 'plasma:#4A2545-#B98A4A', picture]);
    await resumed.getByLabel('拍第 1 条', { exact: true }).setInputFiles(picture);
    await resumed.getByLabel('拍第 1 条', { exact: true }).waitFor({ state: 'detached' });
    await resumed.getByLabel(/拍第 \d+ 条/).setInputFiles(picture);
    await resumed.locator('.bench').getByText('拍这一箱').waitFor(); // Both are there: nothing more is asked for.
    const told = await resumed.locator('.tally dl').first().innerText();
    const numbers = [...told.matchAll(/(\d+)/g)].map(([n]) => Number(n)).sort();
    expect(numbers).toEqual([...expected.values()].sort());

    await resumed.getByRole('link', { name: '结束' }).click();
    await resumed.getByRole('button', { name: '结束并封存' }).click();
    kept.code = await resumed.locator('.paper-code .code').innerText();
    const download = resumed.waitForEvent('download');
    await resumed.getByRole('button', { name: '导出文件' }).click();
    kept.file = join(scratch(), 'round.zip');
    await (await download).saveAs(kept.file);
    await resumed.getByRole('button', { name: '已存好' }).click();
    await resumed.getByText('已导出', { exact: true }).waitFor();
    await resumed.goto(`${server.url}/inspect`);
    await resumed.getByText('都已导出').waitFor();
  }, 400_000);

  it('has each code once, in the order it was held before the camera or typed: nothing missed, nothing doubled', async () => {
    const bytes = readFileSync(kept.file);
    const evidence = await readEvidence(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length);
    if (!evidence.ok) throw new Error(evidence.error);
    expect(roundOf(evidence.value.rounds[0]!.entries)!.labels.map(({ seen: { text } }) => text)).toEqual(round);
  });

  it('is verified by the office: whole, registered, and the code of the paper', () => {
    const verify = (...args: string[]) => issuer('evidence', 'verify', kept.file, '--trust', join(DEMO, 'trust'), '--json', ...args);
    const alone = verify('--head', kept.code);
    expect(alone.status).toBe(0);
    const { rounds: [told], findings } = JSON.parse(alone.stdout) as { rounds: { fingerprint: string; labels: number; faults: unknown[]; headCompared: boolean }[]; findings: { finding: string }[] };
    expect(told).toMatchObject({ labels: 60, faults: [], headCompared: true });
    expect(findings.map(({ finding }) => finding)).toContain('copy');
    const workspace = ['--workspace', join(office, 'office')];
    expect(verify(...workspace).status).toBe(3);
    expect(issuer('inspector', 'add', ...workspace, '--fingerprint', told!.fingerprint, '--officer', '示例甲', '--number', '示例-001').status).toBe(0);
    expect(JSON.parse(verify(...workspace).stdout)).toMatchObject({ rounds: [{ officer: '示例甲', faults: [] }] });
    expect(issuer('inspector', 'revoke', ...workspace, '--fingerprint', told!.fingerprint, '--day', '2026-01-01', '--reason', '示例遗失').status).toBe(0);
    expect(JSON.parse(verify(...workspace).stdout)).toMatchObject({ rounds: [{ faults: [{ fault: 'key-revoked', day: '2026-01-01' }] }] });
    expect(verify('--head', 'AAAA-AAAA-AAAA-AAAA-AAAA').status).toBe(3);
  });

  it('tampered with is told with the line', () => {
    const bytes = readFileSync(kept.file);
    const at = bytes.indexOf('"kind":"label"', bytes.indexOf('"kind":"label"') + 1);
    bytes[at + 3]! ^= 1;
    const changed = join(scratch(), 'changed.zip');
    writeFileSync(changed, bytes);
    const verified = issuer('evidence', 'verify', changed, '--lang', 'en');
    expect(verified.status).toBe(3);
    expect(verified.stdout).toContain('line 3: ');
  });

  it('is reported on paper: entries, photographs, words for the record, a request to the brand holder', () => {
    const report = join(scratch(), 'report.html');
    expect(issuer('evidence', 'report', kept.file, '--out', report, '--head', kept.code, '--workspace', join(office, 'office')).status).toBe(0);
    const html = readFileSync(report, 'utf8');
    for (const words of ['示例市场 3 号摊', '与纸上的封存码一致', '现场读取标签码 60 个', '辨认请求单', 'data:image/jpeg;base64,', kept.code]) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|src="http|href=/);
  });

  it('meets a second device’s round: the same number elsewhere may have moved', async () => {
    const page = await phone(join(scratch(), 'second'));
    await begin(page, '示例超市');
    await scanned(page, [round[5]!]);
    await counted(page, 1);
    await page.goto(`${server.url}/inspect/merge`);
    await page.locator('input[type=file]').setInputFiles(kept.file);
    await page.getByText(/已并入/).waitFor();
    await page.getByRole('link', { name: '看发现' }).click();
    await page.getByRole('heading', { name: /可能运过去了/ }).waitFor();
    expect(await page.getByRole('heading', { name: /个箱子用了同一个编号/ }).count()).toBe(1);
  });
});

it('takes in a file of ten thousand entries without freezing the page', async () => {
  const officer = await device();
  const lines = await officer.round(Array.from({ length: 10_000 }, (_, i) => label(i + 1, { text: `https://demo.example/#${i}` })), { place: '示例批发市场' });
  const file = join(scratch(), 'large.zip');
  writeFileSync(file, evidenceFileOf(lines));
  const page = await phone(join(scratch(), 'third'));
  await page.goto(`${server.url}/inspect/merge`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  // Between two stretches of work the page draws: counted, since a busy machine makes any stretch long.
  await page.evaluate(() => {
    const drawn = { frames: 0 };
    const draw = () => {
      drawn.frames++;
      requestAnimationFrame(draw);
    };
    draw();
    Object.assign(globalThis, { drawn });
  });
  const drawn = () => page.evaluate(() => (globalThis as unknown as { drawn: { frames: number } }).drawn.frames);
  const before = await drawn();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(/已并入/).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: '看发现' }).click();
  await page.getByText('没有发现').waitFor({ timeout: 60_000 });
  expect((await drawn()) - before).toBeGreaterThan(30);
});
