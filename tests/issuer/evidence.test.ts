import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, fromBase64, sha256Hex, utf8 } from '../../src/core/bytes.ts';
import { crc32 } from '../../src/core/inspect/crc32.ts';
import { photoName, roundName } from '../../src/core/inspect/file.ts';
import { shortCode } from '../../src/core/inspect/head.ts';
import { zipFrame } from '../../src/core/inspect/zip.ts';
import type { Line } from '../../src/core/inspect/chain.ts';
import { alien, device, fileOf, label, photo, type Device } from '../core/inspect/device.ts';
import { officeIn, scratchDir, type TestOffice } from './office.ts';

const ID = '0123456789abcdef'.repeat(2);
const picture = utf8('示例照片');
let dir: string;
let office: TestOffice;
let officer: Device;
let lines: Line[];
let fingerprint: string;

function write(name: string, given: readonly Pick<Line, 'text'>[], photos: readonly (readonly [string, Uint8Array])[]): string {
  const members = [[roundName(ID), fileOf(given)] as const, ...photos];
  const frame = zipFrame(members.map(([path, bytes]) => ({ name: path, length: bytes.length, crc: crc32(bytes), at: 1_788_400_800 })))!;
  writeFileSync(join(dir, name), concat(...members.flatMap(([, bytes], i) => [frame.headers[i]!, bytes]), frame.end));
  return name;
}

beforeAll(async () => {
  dir = scratchDir();
  office = officeIn(dir);
  await office.run('init --demo --holder 示例品牌办公室 --hosts demo.example --brand brand');
  officer = await device();
  fingerprint = await sha256Hex(fromBase64(officer.spki)!);
  const hash = await sha256Hex(picture);
  lines = await officer.round([
    label(1), photo(1, hash), label(1), photo(3, hash), { kind: 'answer', what: { of: 3, earlier: 1, is: 'other' } }, label(2, { verdict: 'recalled' }), alien('<script>alert(1)</script>'),
    { kind: 'compare', what: { of: 6, same: [], differs: ['seal'], words: '“撕过” & 又贴上' } },
  ], { id: ID, place: '示例市场 <3> 号摊' });
  write('whole.zip', lines, [[photoName(hash), picture]]);
  write('cut.zip', lines.slice(0, 5), [[photoName(hash), picture]]);
  write('no-photo.zip', lines, []);
  write('altered.zip', lines.map((line, i) => (i === 3 ? { ...line, text: line.text.replace('"serial":1', '"serial":3') } : line)), [[photoName(hash), picture]]);
});

const elsewhere = (command: string) => officeIn(scratchDir()).run(command);

describe('evidence verify', () => {
  it('anywhere, without an office: the chain and the photographs', async () => {
    const { code, out } = await elsewhere(`evidence verify ${join(dir, 'whole.zip')}`);
    expect(code).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^0123456789abcdef.*\t示例市场 <3> 号摊\t2026-.*\tclosed\tCodes: 4$/), expect.stringContaining(fingerprint), `  Closing code\t${shortCode(lines[lines.length - 1]!.hash)}\tnot compared`, '  whole',
      expect.stringMatching(/^copy\t2 boxes bear one number, 12-1-/),
    ]);
  });

  it.each([
    ['cut.zip', 'never closed; behind entry 4 more may have been cut off'], ['altered.zip', 'line 4: its signature does not hold'], ['no-photo.zip', 'the photo of entry 2 is not in the file'],
  ])('%s: what is wrong, and exit code 3', async (file, words) => {
    const { code, out } = await elsewhere(`evidence verify ${join(dir, file)}`);
    expect(code).toBe(3);
    expect(out.join('\n')).toContain(words);
  });

  it('the code on the paper as a hand wrote it', async () => {
    const code = shortCode(lines[lines.length - 1]!.hash);
    expect((await elsewhere(`evidence verify ${join(dir, 'whole.zip')} --head ${code.toLowerCase().replaceAll('-', '')}`)).code).toBe(0);
    const wrong = await elsewhere(`evidence verify ${join(dir, 'whole.zip')} --head ${code.replace(/^./, (c) => (c === '7' ? '8' : '7'))}`);
    expect([wrong.code, wrong.out.join('\n').includes('does not match the closing code')]).toEqual([3, true]);
  });

  it.each([['evidence verify', 'FILE: is required'], ['evidence verify nowhere.zip', 'FILE nowhere.zip: '], ['evidence verify /etc/hostname', 'not an inspection file'], ['evidence verify x --trust nowhere', '--trust nowhere: ']])(
    '%s is refused in one line', async (command, words) => {
      const { code, out, talk } = await elsewhere(command);
      expect([code, out, talk.length]).toEqual([2, [], 1]);
      expect(talk[0]).toContain(words);
    });

  it('as JSON', async () => {
    const { out } = await elsewhere(`evidence verify ${join(dir, 'cut.zip')} --json`);
    expect(JSON.parse(out[0]!)).toMatchObject({ rounds: [{ round: ID, closed: null, fingerprint, officer: null, faults: [{ fault: 'may-be-cut', last: 4 }] }], faults: [] });
  });
});

describe('an office that knows its inspectors', () => {
  const verify = () => office.run('evidence verify whole.zip');

  it('says that a key is not registered, whose it is, and that it is revoked', async () => {
    expect((await verify()).out.join('\n')).toContain('the signing key is not registered');
    const spaced = fingerprint.toUpperCase().match(/.{8}/g)!.join(' ');
    expect((await office.run(['inspector', 'add', '--fingerprint', spaced, '--officer', '示例甲', '--number', '示例-001'])).code).toBe(0);
    expect(await verify()).toMatchObject({ code: 0, out: expect.arrayContaining([expect.stringContaining('示例甲 示例-001')]) as unknown });
    expect((await office.run(`inspector revoke --fingerprint ${fingerprint} --day 2026-09-10 --reason 示例遗失`)).code).toBe(0);
    expect(await verify()).toMatchObject({ code: 3, out: expect.arrayContaining([expect.stringContaining('revoked since 2026-09-10')]) as unknown });
  });

  it.each([
    [`inspector add --fingerprint ${'a'.repeat(63)} --officer 甲 --number 1`, 'must be 64 hexadecimal digits'], [`inspector revoke --fingerprint ${'b'.repeat(64)} --day 2026-09-10 --reason 示例`, 'not in the register'],
  ])('%s is refused', async (command, words) => {
    const { code, talk } = await office.run(command);
    expect([code, talk[0]]).toEqual([2, expect.stringContaining(words)]);
  });

  it('registers a device once and revokes it once', async () => {
    expect((await office.run(`inspector add --fingerprint ${fingerprint} --officer 甲 --number 1`)).code).toBe(2);
    expect((await office.run(`inspector revoke --fingerprint ${fingerprint} --day 2026-09-11 --reason 示例`)).code).toBe(2);
  });
});

describe('evidence report', () => {
  it('is one page without script, everything that anyone wrote escaped, in Chinese whatever the language', async () => {
    const code = shortCode(lines[lines.length - 1]!.hash);
    const { code: exit, out } = await office.run(`evidence report whole.zip --head ${code}`);
    expect([exit, out]).toEqual([0, [join(dir, 'whole.html')]]);
    const html = readFileSync(join(dir, 'whole.html'), 'utf8');
    for (const words of ['示例市场 &lt;3&gt; 号摊', '与纸上的封存码一致', '辨认请求单', '致：示例品牌办公室', '&lt;script&gt;alert(1)&lt;/script&gt;', '“撕过” &amp; 又贴上', '2 个箱子用了同一个编号', 'data:image/jpeg;base64,']) expect(html).toContain(words);
    expect(html).not.toMatch(/<script|<link|src="http/);
  });

  it('of a cut file says so first; a dry run writes nothing', async () => {
    await office.run('evidence report cut.zip --out cut-report.html');
    expect(readFileSync(join(dir, 'cut-report.html'), 'utf8')).toContain('没有结束，第 4 条之后可能被截去');
    expect((await office.run('evidence report cut.zip --out never.html --dry-run')).code).toBe(0);
    expect(() => readFileSync(join(dir, 'never.html'))).toThrow();
  });
});
