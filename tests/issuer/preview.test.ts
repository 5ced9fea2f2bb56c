/** The office's preview: what the next publication would show, before anything is signed. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { growersOffice, type TestOffice } from './office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await growersOffice();
  await office.json('mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-11');
  await office.json('release --batch 1-1');
  cpSync('src/demo/content/1', join(office.dir, 'content', '1'), { recursive: true });
});

describe('preview', () => {
  it('writes the pages of the brand, the licensee and its filed lots in each language, and their pictures', async () => {
    const { folder, pages } = await office.json<{ folder: string; pages: string[] }>('preview');
    expect(folder).toBe(join(office.dir, 'preview'));
    expect(pages.map((page) => page.slice(folder.length + 1)).sort()).toEqual(['brand.en.html', 'brand.zh-Hans.html', 'licensee-1.en.html', 'licensee-1.zh-Hans.html']);
    const html = readFileSync(join(folder, 'licensee-1.zh-Hans.html'), 'utf8');
    expect(html).toContain('<h2>L1</h2>');
    const pictures = pages.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/<img src="([^"]+)"/g)].map(([, picture]) => picture!));
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) expect(existsSync(join(folder, picture))).toBe(true);
    expect(existsSync(join(office.dir, 'trust'))).toBe(false);
  });

  it('needs no key, writes elsewhere, and nothing in a dry run', async () => {
    expect(await office.run('preview --out there --dry-run', { keys: false })).toMatchObject({ code: 0, talk: [] });
    expect(existsSync(join(office.dir, 'there'))).toBe(false);
    expect(await office.run('preview --out there', { keys: false })).toMatchObject({ code: 0 });
    expect(existsSync(join(office.dir, 'there', 'brand.en.html'))).toBe(true);
  });

  it('shows the licences and the lots of a licensee without a page, and leaves out one with neither', async () => {
    const fresh = await growersOffice();
    await fresh.json('licensee add --licensee 2 --name 示例申请户 --initials sl --registration 示例登记-1 --district 150303 --carton producer');
    const granted = await fresh.json<{ pages: string[] }>('preview');
    expect(granted.pages.map((page) => page.slice(page.lastIndexOf('/') + 1)).sort()).toEqual(['brand.en.html', 'brand.zh-Hans.html', 'licensee-1.en.html', 'licensee-1.zh-Hans.html']);
    const html = readFileSync(granted.pages.find((page) => page.endsWith('licensee-1.zh-Hans.html'))!, 'utf8');
    expect(html).toMatch(/<h2>协议 示例-2026-001<\/h2>.*<td>执行标准<\/td><td>示例规程<\/td>.*<td>配额<\/td><td>2026 产季 100千克<\/td>/);
    await fresh.json('mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-11');
    await fresh.json('release --batch 1-1');
    const { pages } = await fresh.json<{ pages: string[] }>('preview');
    expect(readFileSync(pages.find((page) => page.endsWith('licensee-1.en.html'))!, 'utf8')).toContain('<h2>L1</h2>');
  });
});

describe('bad input', () => {
  it('a fault of the content is named with its file and line, in both languages', async () => {
    const fresh = await growersOffice();
    mkdirSync(join(fresh.dir, 'content', '1'), { recursive: true });
    writeFileSync(join(fresh.dir, 'content', '1', 'licensee.yaml'), 'shops: none\n');
    expect(await fresh.run('preview')).toMatchObject({ code: 2, out: [], talk: [expect.stringMatching(/^content: licensee\.yaml:1/)] });
    expect((await fresh.run('preview', { locale: 'zh-Hans' })).talk).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect(existsSync(join(fresh.dir, 'preview'))).toBe(false);
  });

  it.each([['preview more', 'argument more: one word too many'], ['preview --out', '--out: a value must follow']])('%s', async (line, english) => {
    expect(await office.run(line.split(' '), { keys: false })).toEqual({ code: 2, out: [], talk: [english] });
  });
});
