import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, sha256Hex, utf8 } from '../../../src/core/bytes.ts';
import { crc32 } from '../../../src/core/inspect/crc32.ts';
import { photoName, readEvidence, README_NAME, roundName } from '../../../src/core/inspect/file.ts';
import { readZip, zipFrame, type ReadAt } from '../../../src/core/inspect/zip.ts';
import { device, fileOf, label, photo } from './device.ts';

const reading = (bytes: Uint8Array): ReadAt => async (offset, length) => bytes.subarray(offset, offset + length);
const read = (bytes: Uint8Array) => readEvidence(reading(bytes), bytes.length);

/** Packs members as the app does: the frame around them. */
function pack(members: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const frame = zipFrame(members.map(([name, bytes]) => ({ name, length: bytes.length, crc: crc32(bytes), at: 1_788_400_800 })))!;
  return concat(...members.flatMap(([, bytes], i) => [frame.headers[i]!, bytes]), frame.end);
}

const ID = '00112233445566778899aabbccddeeff';
const picture = utf8('示例照片');
let hash: string;
let members: [string, Uint8Array][];
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  hash = await sha256Hex(picture);
  const lines = await (await device()).round([label(1), photo(1, hash), label(2)], { id: ID });
  members = [[README_NAME, utf8('示例')], [roundName(ID), fileOf(lines)], [photoName(hash), picture]];
  file = pack(members);
});

describe('the container', () => {
  it('opens with common programs', () => {
    const dir = mkdtempSync(join(tmpdir(), 'wuhai-zip-'));
    writeFileSync(join(dir, 'a.zip'), file);
    const program = 'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(z.infolist()[0].date_time)\nz.extractall(sys.argv[2])';
    expect(execFileSync('python3', ['-c', program, join(dir, 'a.zip'), dir], { encoding: 'utf8' }).trim()).toBe('(2026, 9, 3, 10, 0, 0)');
    expect(readFileSync(join(dir, photoName(hash)))).toEqual(Buffer.from(picture));
    rmSync(dir, { recursive: true });
  });

  it('gives back its members', async () => {
    const zip = await readZip(reading(file), file.length);
    expect(zip.ok && (await Promise.all(zip.value.map(async ({ name, read: open }) => [name, (await open())?.bytes])))).toEqual(members);
  });

  it.each([['HTML', utf8('<html>请登录</html>'), 'not-zip'], ['nothing', new Uint8Array(), 'not-zip']] as const)('%s is none', async (_what, bytes, why) => {
    expect(await read(bytes)).toEqual({ ok: false, error: why });
  });

  it('cut anywhere is refused as cut, and never throws', async () => {
    for (let length = 4; length < file.length; length += 7) expect(await read(file.subarray(0, length))).toEqual({ ok: false, error: 'cut' });
  });

  it('any changed byte of the frame never throws', async () => {
    for (let at = 0; at < file.length; at += 3) {
      const changed = Uint8Array.from(file);
      changed[at]! ^= 0xff;
      await read(changed);
    }
  });

  it('packed anew by another program is told as that', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'wuhai-zip-'));
    const program = 'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED)\nz.writestr("rounds/x.jsonl","a"*999)\nz.close()';
    execFileSync('python3', ['-c', program, join(dir, 'b.zip')]);
    expect(await read(readFileSync(join(dir, 'b.zip')))).toEqual({ ok: false, error: 'packed' });
    rmSync(dir, { recursive: true });
  });

  it('without a round is told as that', async () => expect(await read(pack([['a.txt', utf8('a')]]))).toEqual({ ok: false, error: 'no-rounds' }));
});

describe('rounds and photographs', () => {
  it('are whole as they were exported', async () => {
    const evidence = await read(file);
    expect(evidence).toMatchObject({ ok: true, value: { faults: [], rounds: [{ id: ID, faults: [], photoFaults: [] }] } });
    expect(evidence.ok && (await evidence.value.photo(hash))).toEqual(picture);
  });

  it('a photograph gone, changed, or added is told', async () => {
    expect(await read(pack(members.slice(0, 2)))).toMatchObject({ value: { rounds: [{ photoFaults: [{ fault: 'photo-missing', n: 2, sha256: hash }] }] } });
    const changed = await read(pack([...members.slice(0, 2), [photoName(hash), utf8('另一张')]]));
    expect(changed).toMatchObject({ value: { rounds: [{ photoFaults: [{ fault: 'photo-altered', n: 2 }] }] } });
    expect(changed.ok && (await changed.value.photo(hash))).toBeUndefined();
    expect(await read(pack([...members, [photoName('b'.repeat(64)), picture]]))).toMatchObject({ value: { faults: [{ fault: 'alien', name: photoName('b'.repeat(64)) }] } });
  });

  it('a flipped byte is told with its line, although the checksum told of the member already', async () => {
    const changed = Uint8Array.from(file);
    const at = file.indexOf(0x0a, file.indexOf(0x7b)) + 40; // In the second line of the round.
    changed[at]! ^= 1;
    expect(await read(changed)).toMatchObject({ value: { faults: [{ fault: 'damaged', name: roundName(ID) }], rounds: [{ faults: [{ fault: 'altered', line: 2 }] }] } });
  });
});
