/** The key by which this device signs its rounds: made on first use, never to be read out, lost when the browser is cleared. */
import { sha256Hex } from '../../core/bytes.ts';
import type { Sign } from '../../core/inspect/chain.ts';
import type { RoundsStorage } from './rounds-storage.ts';

export interface DeviceSigner {
  readonly sign: Sign;
  /** SubjectPublicKeyInfo. */
  readonly spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of it in hexadecimal: what an office registers. */
  readonly fingerprint: string;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

export async function deviceSigner(storage: RoundsStorage): Promise<DeviceSigner> {
  const { privateKey, spki } = (await storage.key()) ?? (await storage.keepKey(await makeKey()));
  return {
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(ES256, privateKey, new Uint8Array(bytes))),
    spki,
    fingerprint: await sha256Hex(spki),
  };
}

async function makeKey() {
  const pair = await crypto.subtle.generateKey(P256, false, ['sign']);
  return { privateKey: pair.privateKey, spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)) };
}
