/** The app among other apps: its manifest, and what is shared with it. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draw } from '../bench/scan/scene.ts';
import { device, label } from '../core/inspect/device.ts';
import { evidenceFileOf } from '../fixtures/evidence-file.ts';
import { APP, demoLabel, stage, type Stage } from './harness.ts';

let on: Stage;

beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.close());

const page = () => on.chromium.page;

interface Icon {
  readonly src: string;
  readonly sizes: string;
}

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(`${APP}/manifest.webmanifest`, 'utf8')) as {
    readonly icons: readonly (Icon & { readonly purpose: string })[]; readonly screenshots: readonly Icon[]; readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Icon[] }[];
  };

  it('names pictures that are there, in the size it says', async () => {
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)].filter(({ sizes }) => sizes !== 'any');
    for (const { src, sizes } of pictures) {
      expect(existsSync(APP + src)).toBe(true);
      const png = readFileSync(APP + src);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes); // IHDR (PNG 11.2.2)
    }
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  it('is taken by the browser as it is', async () => {
    await on.chromium.open(on.server.url);
    const session = await on.chromium.context.newCDPSession(page());
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors') as { installabilityErrors: { errorId: string }[] };
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  it('leads its shortcuts to screens', async () => {
    for (const { url } of manifest.shortcuts) {
      await on.chromium.open(on.server.url + url);
      await page().locator('main h1').waitFor({ state: 'attached' });
      expect(await page().getByText('这里没有内容').count()).toBe(0);
    }
  });
});

/** A page that the service worker stands before. */
async function visit(): Promise<void> {
  await on.chromium.open(`${on.server.url}/about`);
  await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page().reload();
  await page().waitForFunction(() => localStorage.getItem('wuhai.stored') === 'yes');
}

/** Sends what the browser would send for a share to the app, and goes where it would be sent. */
async function share(fields: { readonly [name: string]: string }, picture?: readonly number[]): Promise<void> {
  const answer = await page().evaluate(async ([given, bytes]) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(given)) form.append(name, value);
    if (bytes) form.append('pictures', new File([new Uint8Array(bytes)], 'box.bmp', { type: 'image/bmp' }));
    return (await fetch('/share', { method: 'POST', body: form, redirect: 'manual' })).type;
  }, [fields, picture] as const);
  expect(answer).toBe('opaqueredirect');
  await on.chromium.open(`${on.server.url}/scan?shared`);
}

/** A label's picture as an uncompressed bitmap. */
function bitmap(text: string): number[] {
  const { data, width, height } = draw({ text, width: 400, height: 400, scale: 5, backdrop: 'carton' });
  const bytes = Buffer.alloc(54 + width * height * 4);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(-height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(32, 28);
  bytes.set(data, 54);
  return [...bytes];
}

/** Shares a file as the browser does for the manifest's field of that name; answers where the person is sent. */
async function shareFile(field: string, name: string, type: string, bytes: Uint8Array): Promise<string> {
  await page().evaluate(() => navigator.serviceWorker.ready.then(() => true));
  return page().evaluate(async ([where, called, kind, content]) => {
    const form = new FormData();
    form.append(where, new File([new Uint8Array(content)], called, { type: kind }));
    return (await fetch('/share', { method: 'POST', body: form })).url;
  }, [field, name, type, [...bytes]] as const);
}

/** A colleague's round of two labels, in a file as the app exports it. */
async function colleaguesFile(): Promise<Uint8Array> {
  return evidenceFileOf(await (await device()).round([label(1), label(2)], { place: '示例批发市场' }));
}

describe('a file that another app shares', () => {
  it('of a colleague’s round arrives where such files are taken in, once', async () => {
    await visit();
    const sent = await shareFile('files', '同事 1.zip', 'application/zip', await colleaguesFile());
    expect(new URL(sent).pathname + new URL(sent).search).toBe('/inspect/merge?shared');
    await on.chromium.open(sent);
    await page().getByRole('heading', { name: '同事 1.zip' }).waitFor();
    await page().getByText(/示例批发市场 · 已并入/).waitFor();
    await page().reload();
    await page().getByText('选文件').waitFor();
    expect(await page().getByRole('heading', { name: '同事 1.zip' }).count()).toBe(0);
    await page().goto(`${on.server.url}/inspect`);
    await page().getByRole('link', { name: /示例批发市场.*同事的/ }).waitFor();
  });

  it.each([['files', 'application/zip'], ['pictures', 'text/plain']])('that is none of ours is told as that (%s, %s)', async (field, type) => {
    await visit();
    await on.chromium.open(await shareFile(field, '账单.zip', type, new TextEncoder().encode('PK?')));
    await page().getByRole('heading', { name: '账单.zip' }).waitFor();
    await page().getByText('不是检查文件').waitFor();
  });

  it('and does not arrive is not passed over', async () => {
    await visit();
    await on.chromium.open(`${on.server.url}/inspect/merge?shared`);
    await page().getByText(/^没有收到分享来的文件/).waitFor();
  });
});

describe('what another app shares', () => {
  it('a picture is read without asking for the camera', async () => {
    await page().addInitScript(() => {
      MediaDevices.prototype.getUserMedia = () => Promise.reject(new Error('the camera was asked for'));
    });
    await visit();
    await share({ title: '照片' }, bitmap(demoLabel('authorised').link));
    expect(await page().locator('.verdict[data-settled=true]').getAttribute('data-kind')).toBe('authorised');
    expect(await page().evaluate(() => caches.has('shared'))).toBe(false);
  });

  it('a picture without a code says so, once: a reload starts afresh', async () => {
    await visit();
    await share({}, [66, 77, 0, 0]);
    await page().getByRole('heading', { name: '这个文件打不开' }).waitFor();
    expect(new URL(page().url()).search).toBe('');
    await page().reload();
    await page().locator('.scan').waitFor();
    expect(await page().getByText('这个文件打不开').count()).toBe(0);
  });

  it('the link in a chat\'s words is judged', async () => {
    await visit();
    await share({ text: `你看这个码 ${demoLabel('recalled').link} 是不是召回了`, title: '聊天' });
    expect(await page().locator('.verdict[data-settled=true]').getAttribute('data-kind')).toBe('recalled');
  });

  it('without a network too, and to no server', async () => {
    await visit();
    await page().waitForLoadState('networkidle');
    await on.server.close();
    await share({ text: demoLabel('authorised').link });
    expect(await page().locator('.verdict[data-settled=true]').getAttribute('data-kind')).toBe('authorised');
  });
});
