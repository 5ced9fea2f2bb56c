/** Private keys at rest, and signers outside. */
import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { integer, objectIdentifier, octetString, sequence } from '../../src/issuer/keys/der.ts';
import { decryptKey, encryptKey, makeKey, publicPem } from '../../src/issuer/keys/pkcs8.ts';
import { keyRing } from '../../src/issuer/keys/ring.ts';
import { scratchDir } from './office.ts';

const answer = (passphrase: string) => async () => ok(passphrase);
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('DER', () => {
  it.each([
    [integer(0), '020100'], [integer(127), '02017f'], [integer(128), '02020080'], [integer(16_384), '02024000'], [octetString(new Uint8Array(200)), `0481c8${'00'.repeat(200)}`],
    [objectIdentifier('1.2.840.113549.1.5.13'), '06092a864886f70d01050d'], [objectIdentifier('1.3.6.1.4.1.11591.4.11'), '06092b06010401da47040b'], [sequence(integer(1), integer(2)), '3006020101020102'],
  ])('%#', (der, hex) => {
    expect(der.toString('hex')).toBe(hex);
  });
});

describe('PKCS#8 under scrypt', () => {
  it('is read by Node, and by OpenSSL where it is installed', async () => {
    const key = await makeKey();
    const pem = await encryptKey(key, '口令 and more');
    expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    expect(publicPem(createPrivateKey({ key: pem, passphrase: '口令 and more' }))).toBe(publicPem(key));
    if (!hasOpenssl) return;
    const text = spawnSync('openssl', ['asn1parse'], { input: pem, encoding: 'utf8' }).stdout;
    for (const part of [':PBES2', ':scrypt', ':aes-256-cbc', ':4000', ':08', ':05']) expect(text).toContain(part);
    const dir = scratchDir();
    writeFileSync(join(dir, 'key'), pem);
    writeFileSync(join(dir, 'passphrase'), '口令 and more');
    const opened = spawnSync('openssl', ['pkcs8', '-in', join(dir, 'key'), '-passin', `file:${join(dir, 'passphrase')}`], { encoding: 'utf8' });
    expect(opened.stdout).toContain('BEGIN PRIVATE KEY');
  });

  it('tells a wrong passphrase from a file that is no key', async () => {
    const pem = await encryptKey(await makeKey(), 'right');
    expect(decryptKey(pem, 'wrong')).toEqual({ ok: false, error: 'passphrase' });
    expect(decryptKey(pem.replace(/[A-Za-z0-9+/]{8}\n/, 'AAAAAAAA\n'), 'right')).toMatchObject({ ok: false });
    expect(decryptKey('<!doctype html>', 'right')).toEqual({ ok: false, error: 'key' });
    const bare = (await makeKey()).export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(decryptKey(bare, 'right')).toEqual({ ok: false, error: 'key' });
  });
});

describe('the ring', () => {
  it('writes both halves for their owner only, and overwrites neither', async () => {
    const dir = join(scratchDir(), 'keys');
    const ring = keyRing(dir, answer('long enough'));
    expect(await ring.make(['a', 'b'])).toMatchObject({ ok: true });
    for (const file of ['a.pem', 'a.pub.pem', 'b.pem']) expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
    const before = readFileSync(join(dir, 'b.pem'));
    expect(await ring.make(['c', 'b'])).toMatchObject({ ok: false, error: { reason: ['key-exists'] } });
    expect(readFileSync(join(dir, 'b.pem'))).toEqual(before);
    expect(existsSync(join(dir, 'c.pem'))).toBe(false);
    expect([...ring.names().keys()]).toEqual(['a', 'b']);
  });

  it('asks once for a passphrase that opens several keys', async () => {
    const dir = join(scratchDir(), 'keys');
    await keyRing(dir, answer('long enough')).make(['a', 'b']);
    const asked: string[] = [];
    const ring = keyRing(dir, async (file) => (asked.push(file), ok('long enough')));
    expect(await ring.unlock('a')).toMatchObject({ ok: true });
    expect(await ring.unlock('b')).toMatchObject({ ok: true });
    expect(await ring.unlock('a')).toMatchObject({ ok: true });
    expect(asked).toHaveLength(1);
    expect(await keyRing(dir, answer('something else')).unlock('a')).toMatchObject({ ok: false, error: { reason: ['wrong-passphrase'] } });
    expect(await ring.unlock('nobody')).toMatchObject({ ok: false, error: { reason: ['no-such-file'] } });
  });
});

describe('a signer outside', () => {
  /** A ring with one key that lives in a program: a file only that program reads. */
  async function ringWithProgram(script: string) {
    const dir = join(scratchDir(), 'keys');
    mkdirSync(dir);
    const key = await makeKey();
    const vault = join(dir, 'vault');
    writeFileSync(vault, key.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(dir, 'hsm.pub.pem'), publicPem(key));
    const program = join(dir, 'sign.sh');
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(dir, 'hsm.signer.json'), JSON.stringify({ command: [program, vault] }));
    return { ring: keyRing(dir, answer('unused')), key };
  }

  it.skipIf(!hasOpenssl)('signs in both forms', async () => {
    const { ring, key } = await ringWithProgram('exec openssl dgst -sha256 -sign "$1" -binary');
    expect([...ring.names().keys()]).toEqual(['hsm']);
    const signer = await ring.unlock('hsm');
    if (!signer.ok) throw new Error('not opened');
    const bytes = Buffer.from('示例');
    const publicKey = createPublicKey(key);
    expect(verify('sha256', bytes, publicKey, await signer.value(bytes, 'der'))).toBe(true);
    expect(verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, await signer.value(bytes, 'ieee-p1363'))).toBe(true);
  });

  it.each([['fails', 'exit 4'], ['answers rubbish', 'echo rubbish'], ['answers nothing', 'cat >/dev/null']])('that %s is refused by name', async (_what, script) => {
    const { ring } = await ringWithProgram(script);
    const signer = await ring.unlock('hsm');
    if (!signer.ok) throw new Error('not opened');
    await expect(signer.value(Buffer.from('x'), 'der')).rejects.toMatchObject({ refusal: { field: 'key', reason: ['signer-failed', expect.any(String)] } });
  });

  it('with settings that cannot be read is refused', async () => {
    const dir = join(scratchDir(), 'keys');
    mkdirSync(dir);
    writeFileSync(join(dir, 'hsm.pub.pem'), publicPem(await makeKey()));
    writeFileSync(join(dir, 'hsm.signer.json'), '{"command": "sign"}');
    expect(await keyRing(dir, answer('unused')).unlock('hsm')).toMatchObject({ ok: false, error: { reason: ['not-a-signer'] } });
  });
});
