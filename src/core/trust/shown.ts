/** What the signed list says that is shown but not judged: the way in to all content, and the directory's table of licence acts. */
import type { Result } from '../result.ts';
import type { Trust } from './list.ts';
import { fileRef, licenceAct, localText, type FileRef, type LicenceAct, type LocalText } from './records.ts';
import { bool, list, object, table, type Read } from './shape.ts';
import { readJsonFile, type ListFault } from './trie.ts';

/** `content.json` (role `targets`). */
export interface ContentIndex {
  readonly demo: boolean;
  readonly holder: { readonly names: LocalText; readonly contact?: LocalText };
  readonly directory: FileRef;
  readonly brand: FileRef;
}
export const contentIndex: Read<ContentIndex> = object({
  demo: bool, holder: object({ names: localText }, { contact: localText }), directory: fileRef, brand: fileRef,
});

/** `alerts/acts.json`: every licence act by licensee number. */
export type LicenceActs = ReadonlyMap<string, readonly LicenceAct[]>;
export const licenceActs: Read<LicenceActs> = table(list(licenceAct), /^[1-9]\d{0,4}$/);

export const readContentIndex = ({ refs, read }: Trust): Promise<Result<ContentIndex, ListFault>> => readJsonFile(refs.content, contentIndex, read);
export const readLicenceActs = ({ refs, read }: Trust): Promise<Result<LicenceActs, ListFault>> => readJsonFile(refs.acts, licenceActs, read);
