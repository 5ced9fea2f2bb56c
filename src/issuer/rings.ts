/** The keys that a run may use, and where it takes their passphrases from. */
import { resolve } from 'node:path';
import type { Common } from './input/options.ts';
import type { Io } from './io.ts';
import { askPassphrase } from './keys/passphrase.ts';
import { keyRing, type AskPassphrase, type KeyRing } from './keys/ring.ts';
import { paths } from './office.ts';

/** The keys of a workspace; where several commands run in one process, each unlocked once. */
export function ringOf(dir: string, common: Common, io: Io): KeyRing {
  const held = io.rings?.get(dir);
  if (held) return held;
  const ring = keyRing(paths(dir).keys, passphraseFor(common, io));
  io.rings?.set(dir, ring);
  return ring;
}

/** The keys of another folder than the workspace's, such as an officer's own stick. */
export const ringIn = (dir: string, { io, common }: { readonly io: Io; readonly common: Common }): KeyRing => keyRing(resolve(io.cwd, dir), passphraseFor(common, io));

const passphraseFor = ({ 'passphrase-file': file, 'passphrase-fd': fd }: Common, io: Io): AskPassphrase =>
  askPassphrase(io, { ...(file !== undefined && { file: resolve(io.cwd, file) }), ...(fd !== undefined && { fd }) });
