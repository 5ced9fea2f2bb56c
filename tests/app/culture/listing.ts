/** The list of a fictitious authority that names content: what is given, and a file nobody holds for the rest. */
import type { Trust } from '../../../src/core/trust/list.ts';
import type { FileRef } from '../../../src/core/trust/records.ts';
import type { Authority } from '../flow/authority.ts';

const noFile: FileRef = { sha256: '0'.repeat(64), length: 1, type: 'json' };

export interface Named {
  readonly directory?: FileRef;
  readonly brand?: FileRef;
  /** `alerts/acts.json`. */
  readonly acts?: FileRef;
}

export async function listing(office: Authority, { directory = noFile, brand = noFile, acts = noFile }: Named): Promise<Trust> {
  const trust = await office.list();
  const content = await office.keep({ demo: true, holder: { names: { 'zh-Hans': '示例品牌办公室', en: 'Demo brand office' } }, directory, brand });
  return { ...trust, refs: { ...trust.refs, content, acts } };
}
