/** Words of the settings. */
import type { Words } from './locale.ts';

export interface SettingsWords {
  readonly title: string;
  readonly lead: string;
  readonly language: string;
  readonly text: { readonly title: string; readonly standard: string; readonly large: string };
  readonly theme: { readonly title: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly contrast: { readonly title: string; readonly auto: string; readonly more: string };
  readonly occasions: { readonly title: string; readonly inspect: string; readonly inspectFor: string; readonly kiosk: string; readonly kioskFor: string };
  readonly about: string;
}

export const settingsWords: Words<SettingsWords> = {
  'zh-Hans': {
    title: '设置',
    lead: '选了就算，只存在这台设备上。',
    language: '语言',
    text: { title: '文字大小', standard: '标准', large: '大字' },
    theme: { title: '颜色', auto: '跟随设备', light: '浅色', dark: '深色' },
    contrast: { title: '对比度', auto: '跟随设备', more: '加强' },
    occasions: {
      title: '专门用途', inspect: '市场检查', inspectFor: '给检查人员：连续扫码，逐条存证。',
      kiosk: '展示模式', kioskFor: '给展会和门店：一台公用的机器，一分钟没人碰就回到开头。',
    },
    about: '关于本应用',
  },
  en: {
    title: 'Settings',
    lead: 'A choice counts at once, and stays on this device.',
    language: 'Language',
    text: { title: 'Text size', standard: 'Standard', large: 'Large' },
    theme: { title: 'Colours', auto: 'As the device', light: 'Light', dark: 'Dark' },
    contrast: { title: 'Contrast', auto: 'As the device', more: 'Stronger' },
    occasions: {
      title: 'For special occasions', inspect: 'Market inspection', inspectFor: 'For inspectors: scan box after box, each one recorded.',
      kiosk: 'Exhibition mode', kioskFor: 'For fairs and shops: one machine for all, back at its beginning after a minute untouched.',
    },
    about: 'About this app',
  },
};
