/**
 * Markdown and YAML written by the office and its licensees, turned into the structured data of core/content.ts.
 * All faults of a folder are found in one run; while there is one, nothing is stored. The same folder gives the same bytes.
 *
 *     compileBrand(dir, put)                     → the brand pack
 *     compileLicensee(folder, licensee, put)     → its page, and its lots' pages by lot
 *     faultLine(locale, fault)                   → one line for the terminal
 */
export { compileBrand, type BrandPackJson } from './brand.ts';
export { compileLicensee, type LicenseeContent } from './licensee.ts';
export type { Put } from './finish.ts';
export type { HouseWords } from './lint/words.ts';
export { faultLine, type ContentFault } from '../../i18n/lint.ts';
