/** Words of the foot that says who runs the site. */
import type { Words } from './locale.ts';

export interface SiteWords {
  readonly title: string;
  readonly operator: string;
  readonly icp: string;
  readonly publicSecurity: string;
  readonly privacyContact: string;
  /** In place of what nobody has confirmed. */
  readonly pending: string;
}

export const siteWords: Words<SiteWords> = {
  'zh-Hans': { title: '网站', operator: '运营者', icp: 'ICP 备案', publicSecurity: '公安备案', privacyContact: '个人信息事宜', pending: '待核实' },
  en: { title: 'This site', operator: 'Run by', icp: 'ICP filing', publicSecurity: 'Public security filing', privacyContact: 'On personal data', pending: 'to be confirmed' },
};
