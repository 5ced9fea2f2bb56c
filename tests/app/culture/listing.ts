/** The list of a fictitious authority that names content: what is given, and a file nobody holds for the rest. */
import type { Trust } from '../../../src/core/trust/list.ts';
import type { FileRef } from '../../../src/core/trust/records.ts';
import type { Authority } from '../flow/authority.ts';

const classes = [
  { id: 'grape', names: { 'zh-Hans': '鲜食葡萄', en: 'Table grapes' }, unit: 'g', commitment: true, kiosk: true },
  { id: 'wine', names: { 'zh-Hans': '葡萄酒', en: 'Wine' }, unit: 'mL', commitment: false, kiosk: false },
];
const noFile: FileRef = { sha256: '0'.repeat(64), length: 1, type: 'json' };

export interface Named {
  readonly directory?: FileRef;
  readonly brand?: FileRef;
  /** `alerts/acts.json`. */
  readonly acts?: FileRef;
}

export async function listing(office: Authority, { directory = noFile, brand = noFile, acts = noFile }: Named): Promise<Trust> {
  const trust = await office.list();
  const content = await office.keep({ demo: true, holder: { names: { 'zh-Hans': '示例品牌办公室', en: 'Demo brand office' } }, directory, brand, classes });
  return { ...trust, refs: { ...trust.refs, content, acts } };
}
