/**
 * Markdown and YAML written by the office and its licensees, turned into the structured data of core/content.ts.
 * All faults of a folder are found in one run; while there is one, nothing is put.
 */
import type { FileRef, FileType } from '../../core/trust/records.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import { err, type Result } from '../../core/result.ts';
import type { ContentFault } from '../../i18n/lint.ts';

export { faultLine, type ContentFault } from '../../i18n/lint.ts';

/** Stores bytes under the name of their hash and answers that name. Called only after a folder proved free of faults. */
export type Put = (bytes: Uint8Array, type: FileType) => Promise<FileRef>;

/** A brand pack as it is published: JSON that `brandPack` of core/content.ts reads. */
export type BrandPackJson = JsonObject;

/** A licensee's page and its lots' pages by lot, as published: `licenseePage` and `lotPage` of core/content.ts read them. */
export interface LicenseeContent {
  readonly page: Json;
  readonly lots: ReadonlyMap<string, Json>;
}

/** Compile a brand's folder (`pack.yaml`, `culture/`, `data/`, `art/`). */
export async function compileBrand(dir: string, _put: Put): Promise<Result<BrandPackJson, ContentFault[]>> {
  return err([{ file: dir, line: 1, why: 'missing-file', value: 'pack.yaml' }]);
}

/** Compile the folder of the licensee with this number (`licensee.yaml`, `story.<locale>.md`, pictures, `lots/<LOT>.yaml`). */
export async function compileLicensee(folder: string, _licensee: number, _put: Put): Promise<Result<LicenseeContent, ContentFault[]>> {
  return err([{ file: folder, line: 1, why: 'missing-file', value: 'licensee.yaml' }]);
}
