/** The demo's two hands: labels as minted, and labels that only one who holds the keys against the rules could sign. */
import { sign as signBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode, Tag, type Cbor, type CborMap } from '../core/cbor.ts';
import { assembleSign1, toBeSigned } from '../core/cose.ts';
import { signLabel, type Claims, type Signer } from '../core/label.ts';
import { formatLink, parseLink } from '../core/link.ts';
import { kidOf } from '../issuer/keys/kid.ts';
import { makeKey, spkiOf } from '../issuer/keys/pkcs8.ts';
import { openOffice, paths } from '../issuer/office.ts';
import { labelSigner } from '../issuer/print/mint.ts';
import type { Licensee, State } from '../issuer/register/state.ts';
import { office } from './data/office.ts';
import { batchNames, type Workspace } from './workspace.ts';

export interface Hands {
  /** A label as the office minted it: the `place`-th of the batch with that part in the story. */
  minted(name: string, place?: number): string;
  /** A rightly signed label that was never minted. `key`: which of the licensee's keys, from 1. */
  signed(licensee: number, claims: Omit<Claims, 'kid'>, key?: number): Promise<string>;
  /** Signed by a key that nobody ever filed. */
  unknown(claims: Omit<Claims, 'kid'>): Promise<string>;
  /** A rightly signed label of a profile still to come. */
  newer(): Promise<string>;
}

export function handsOf(workspace: Workspace): Hands {
  const ring = [...workspace.rings.values()][0]!;
  const state = stateOf(workspace);
  const signerOf = async (licensee: number, key: number): Promise<{ kid: string; sign: Signer }> => {
    const kid = [...find(state, licensee).keys.keys()][key - 1]!;
    const signer = await labelSigner(ring, kid);
    if (!signer.ok) throw new Error(`the demo's key ${kid} does not open`);
    return { kid, sign: (bytes) => signer.value(bytes, 'ieee-p1363') };
  };
  return {
    minted(name, place = 0) {
      const names = JSON.parse(readFileSync(batchNames(workspace.dir), 'utf8')) as { [name: string]: string };
      const labels = JSON.parse(readFileSync(join(paths(workspace.dir).batches, names[name]!, 'labels.json'), 'utf8')) as { link: string }[];
      return labels[place]!.link;
    },
    async signed(licensee, claims, key = find(state, licensee).keys.size) {
      const { kid, sign } = await signerOf(licensee, key);
      return signLabel(office.host, { kid, ...claims }, sign);
    },
    async unknown(claims) {
      const key = await makeKey();
      return signLabel(office.host, { kid: kidOf(spkiOf(key)), ...claims }, (bytes) => signBytes('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }));
    },
    async newer() {
      const { sign } = await signerOf(1, find(state, 1).keys.size);
      const like = messageOf(this.minted('filed-1'));
      const payload = encode(new Map<Cbor, Cbor>([...(decoded(like.payload) as CborMap)].map(([label, value]) => [label, label === 0 ? 2 : value])));
      return formatLink({ host: office.host, cose: assembleSign1(like.header, payload, await sign(toBeSigned(like.header, payload))) });
    },
  };
}

/** The register behind the labels. */
function stateOf({ dir, rings }: Workspace): State {
  const opened = openOffice(dir, [...rings.values()][0]!);
  const state = opened.ok ? opened.value.register.state() : opened;
  if (opened.ok) opened.value.register.close();
  if (!state.ok) throw new Error(`the demo's workspace does not open: ${JSON.stringify(state.error)}`);
  return state.value;
}

const find = ({ licensees }: State, licensee: number): Licensee => licensees.get(licensee)!;

/** A label's link with another serial than was signed: the signature no longer holds. */
export function tampered(link: string): string {
  const { header, payload, signature } = messageOf(link);
  const fields = new Map<Cbor, Cbor>([...(decoded(payload) as CborMap)].map(([label, value]) => [label, label === 1 ? Number(value) + 1 : value]));
  return formatLink({ host: office.host, cose: assembleSign1(header, encode(fields), signature) });
}

export const onHost = (link: string, host: string): string => link.replace(/^https:\/\/[^/]+/, `https://${host}`);

function messageOf(link: string): { header: Uint8Array; payload: Uint8Array; signature: Uint8Array } {
  const parsed = parseLink(link);
  if (!parsed.ok) throw new Error('a minted label is no link');
  const [header, , payload, signature] = (decoded(parsed.value.cose) as Tag).value as readonly Cbor[];
  return { header: header as Uint8Array, payload: payload as Uint8Array, signature: signature as Uint8Array };
}

function decoded(bytes: Uint8Array): Cbor {
  const item = decode(bytes);
  if (!item.ok) throw new Error(`a minted label is no CBOR: ${item.error}`);
  return item.value;
}
