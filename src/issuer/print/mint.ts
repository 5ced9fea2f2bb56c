/** From a batch in the register to its labels in a folder. */
import { fromBase64 } from '../../core/bytes.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Locale } from '../../i18n/locale.ts';
import { kidOf } from '../keys/kid.ts';
import { readPublicKey, spkiOf } from '../keys/pkcs8.ts';
import type { KeyRing, SignWith } from '../keys/ring.ts';
import { paths, type Office } from '../office.ts';
import type { Outcome } from '../command.ts';
import { productsOf } from '../products.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { findBatch } from '../register/find.ts';
import { signBatch, writeBatch } from './batch.ts';

/** The private half of a label's key, unlocked; refused where it is not on this machine. */
export async function labelSigner(ring: KeyRing, kid: string): Promise<Result<SignWith, Refusal>> {
  const name = [...ring.names()].find(([, pem]) => kidOf(spkiOf(readPublicKey(pem)!)) === kid)?.[0];
  return name === undefined ? refuse('kid', kid, 'no-private-key') : ring.unlock(name);
}

/** Sign and write the labels of a batch whose serials are taken. Doing it again makes the same labels with other signature bytes. */
export async function printBatch(office: Office, number: string, locale: Locale): Promise<Result<Outcome, Refusal>> {
  const state = office.register.state();
  const found = state.ok ? findBatch(state.value, number) : state;
  if (!found.ok) return found;
  const { licensee, batch } = found.value;
  const table = await productsOf(office, locale);
  if (!table.ok) return table;
  const warning = table.value.classes.find(({ id }) => id === licensee.products.get(batch.product)!.class)?.warning?.['zh-Hans'];
  const signer = await labelSigner(office.ring, batch.kid);
  if (!signer.ok) return signer;
  const labels = await signBatch(batch, fromBase64(licensee.keys.get(batch.kid)!.spki)!, signer.value);
  const folder = writeBatch(paths(office.dir).batches, batch, licensee, labels, { demo: office.config.demo, ...(warning !== undefined && { warning }) });
  const json = { batch: batch.batch, file: batch.file, from: batch.from, to: batch.to, folder };
  return ok({ lines: [`${batch.file}\t${batch.batch}\t${batch.from}-${batch.to}\t${folder}`], json, talk: [] });
}
