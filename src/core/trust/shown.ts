/** What the signed list says that is shown but not judged: the way in to all content, and the directory's table of licence acts. */
import type { Result } from '../result.ts';
import type { Trust } from './list.ts';
import { CLASS_ID, fileRef, licenceAct, localText, units, type FileRef, type LicenceAct, type LocalText, type Unit } from './records.ts';
import { bool, list, object, oneOf, table, text, type Read } from './shape.ts';
import { readJsonFile, type ListFault } from './trie.ts';

/** A class of products as the office's table has it: its id stands in each product's record. */
export interface ProductClass {
  readonly id: string;
  readonly names: LocalText;
  readonly unit: Unit;
  /** Whether a 承诺达标合格证 belongs to it; else a production licence and a standard. */
  readonly commitment: boolean;
  readonly warning?: LocalText;
  /** Whether it may be shown unasked where children pass by. */
  readonly kiosk: boolean;
}

/** `content.json` (role `targets`). */
export interface ContentIndex {
  readonly demo: boolean;
  readonly holder: { readonly names: LocalText; readonly contact?: LocalText };
  readonly directory: FileRef;
  readonly brand: FileRef;
  /** The office's classes of products; none in lists of before there were any. */
  readonly classes?: readonly ProductClass[];
}
const productClass: Read<ProductClass> = object({ id: text(CLASS_ID), names: localText, unit: oneOf(...units), commitment: bool, kiosk: bool }, { warning: localText });
export const contentIndex: Read<ContentIndex> = object({
  demo: bool, holder: object({ names: localText }, { contact: localText }), directory: fileRef, brand: fileRef,
}, { classes: list(productClass) });

/** `alerts/acts.json`: every licence act by licensee number. */
export type LicenceActs = ReadonlyMap<string, readonly LicenceAct[]>;
export const licenceActs: Read<LicenceActs> = table(list(licenceAct), /^[1-9]\d{0,4}$/);

export const readContentIndex = ({ refs, read }: Trust): Promise<Result<ContentIndex, ListFault>> => readJsonFile(refs.content, contentIndex, read);
export const readLicenceActs = ({ refs, read }: Trust): Promise<Result<LicenceActs, ListFault>> => readJsonFile(refs.acts, licenceActs, read);
