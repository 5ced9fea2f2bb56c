/** Throw-away ES256 keys for tests. */
import { sha256Hex } from '../../src/core/bytes.ts';
import type { Signer } from '../../src/core/label.ts';

export interface Es256Signer {
  /** First 4 bytes of SHA-256 of the SPKI, in hexadecimal. */
  readonly kid: string;
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly publicKey: CryptoKey;
  readonly sign: Signer;
}

export const ES256 = { name: 'ECDSA', namedCurve: 'P-256' };

export async function es256Signer(): Promise<Es256Signer> {
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return {
    kid: (await sha256Hex(spki)).slice(0, 8),
    spki,
    publicKey: pair.publicKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(bytes))),
  };
}
