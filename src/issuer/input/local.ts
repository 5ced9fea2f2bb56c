import type { LocalText } from '../../core/trust/records.ts';

/** A text in Chinese and, where its writer gave one, in English. */
export const local = (chinese: string, english: string | undefined): LocalText => ({ 'zh-Hans': chinese, ...(english !== undefined && { en: english }) });

/** The same for a text that may be left out altogether. */
export const localOr = (chinese: string | undefined, english: string | undefined): LocalText | undefined => (chinese === undefined ? undefined : local(chinese, english));
