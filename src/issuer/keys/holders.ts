/** Public keys as their holders hand them over. */
import { ok, type Result } from '../../core/result.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { readPublicFile } from './ring.ts';

/** The public keys of several files; enough of them for a threshold. */
export function readHolders(field: string, files: readonly string[], threshold: number): Result<readonly string[], Refusal> {
  const pems: string[] = [];
  for (const file of files) {
    const read = readPublicFile(field, file);
    if (!read.ok) return read;
    // A threshold counts distinct keys: the same one twice would be one custodian with two votes.
    if (pems.includes(read.value.pem)) return refuse(field, file, 'twice');
    pems.push(read.value.pem);
  }
  return pems.length < threshold ? refuse(field, pems.length, 'too-few-keys', pems.length, threshold) : ok(pems);
}
