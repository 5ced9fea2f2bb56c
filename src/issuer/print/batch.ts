/** The labels of one batch, signed and written out: links, pictures, a proof sheet. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDay } from '../../core/day.ts';
import { parseLabel, signLabel, verifyLabel, type Claims } from '../../core/label.ts';
import { formatNumber } from '../../core/number.ts';
import type { SignWith } from '../keys/ring.ts';
import type { Batch, Licensee } from '../register/state.ts';
import { qrSvg } from './qr.ts';
import { sheetHtml, type PrintedLabel } from './sheet.ts';

/** Millimetres of a label's own picture with its quiet zone: 0.5 mm a module at version 8. */
const SVG_MM = 28.5;

/** The signed fields of one label of a batch. A roll's carry neither packed day nor net content. */
function claimsOf({ kid, product, packed, net, lot, gtin, withLot }: Batch, serial: number): Claims {
  const day = packed === undefined ? undefined : parseDay(packed);
  return { kid, serial, product, ...(day !== undefined && { packed: day, net }), ...((withLot || gtin !== undefined) && { lot }), ...(gtin !== undefined && { gtin }) };
}

/** Sign every label of a batch and read each back as a phone would. */
export async function signBatch(batch: Batch, spki: Uint8Array, sign: SignWith): Promise<{ serial: number; link: string }[]> {
  const labels: { serial: number; link: string }[] = [];
  for (let serial = batch.from; serial <= batch.to; serial++) {
    const link = await signLabel(batch.host, claimsOf(batch, serial), (bytes) => sign(bytes, 'ieee-p1363'));
    const label = parseLabel(link);
    if (!label.ok || !(await verifyLabel(label.value, spki)).ok) throw new Error(`label ${serial} does not verify after signing`);
    labels.push({ serial, link });
  }
  return labels;
}

/** What a label says beside its facts. */
export type Printing = Pick<PrintedLabel, 'demo' | 'warning'>;

/** Write a batch's folder: `labels.json`, `labels.csv`, `svg/SERIAL.svg`, `sheet.html`; the whole folder appears at once. */
export function writeBatch(dir: string, batch: Batch, licensee: Licensee, labels: readonly { serial: number; link: string }[], printing: Printing): string {
  const folder = join(dir, batch.batch);
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'svg'), { recursive: true });
  const rows = labels.map(({ serial, link }) => ({ serial, number: formatNumber({ licensee: batch.licensee, serial }), link }));
  writeFileSync(join(draft, 'labels.json'), `${JSON.stringify(rows, null, 1)}\n`);
  writeFileSync(join(draft, 'labels.csv'), `serial,number,link\n${rows.map(({ serial, number, link }) => `${serial},${number},${link}\n`).join('')}`);
  for (const { serial, link } of labels) writeFileSync(join(draft, 'svg', `${serial}.svg`), qrSvg(link, SVG_MM));
  writeFileSync(join(draft, 'sheet.html'), batchSheet(batch, licensee, labels, printing));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return folder;
}

/** A proof sheet of a batch. */
function batchSheet(batch: Batch, licensee: Licensee, labels: readonly { serial: number; link: string }[], printing: Printing): string {
  const product = licensee.products.get(batch.product)!;
  const certificate = licensee.lots.get(batch.lot)!.commitment !== undefined;
  const packed = batch.packed === undefined ? undefined : parseDay(batch.packed);
  const printed = labels.map(({ serial, link }): PrintedLabel => ({
    link, serial, host: batch.host, licensee: batch.licensee, name: licensee.record.names['zh-Hans'], product: product.names['zh-Hans'], unit: product.unit, certificate, ...printing,
    ...(packed !== undefined && { packed, net: batch.net }),
  }));
  return sheetHtml(`${licensee.record.names['zh-Hans']} ${batch.lot} ${batch.batch}`, printed, labels.length);
}
