/**
 * Markdown and YAML written by the office and its licensees, turned into the structured data of core/content/.
 * All faults of a folder are found in one run; while there is one, nothing is stored. The same folder gives the same bytes.
 *
 *     compileBrand(dir, put)                     → the brand pack
 *     compileLicensee(folder, licensee, put)     → its page, and its lots' pages by lot
 *     licenseeBadges(folder)                     → the certificates on a licensee's page
 *     darkroom(dir)                              → develops photographs, each once: its prints are kept in a folder
 *     productTable(dir)                          → the classes and varieties of a brand
 *     lintTexts(where, texts, author, house)     → faults of words that a register holds
 *     previewBrand, previewLicensee              → a plain page for the office to read before it signs
 *     faultLine(locale, fault)                   → one line for the terminal
 */
export { compileBrand, type BrandContent } from './brand.ts';
export { compileLicensee, licenseeBadges, type LicenseeContent } from './licensee.ts';
export { productTable, type ProductTable } from './products.ts';
export { lintTexts, type Put } from './finish.ts';
export { darkroom } from './picture/darkroom.ts';
export type { Develop } from './picture/photograph.ts';
export { brandWords, NO_HOUSE_WORDS } from './house.ts';
export { hasIdNumber, isPersonal } from './lint/persons.ts';
export type { Author, HouseWords } from './lint/words.ts';
export { previewBrand, previewLicensee, type Preview } from './preview.ts';
export { faultLine, type ContentFault } from '../../i18n/lint.ts';
