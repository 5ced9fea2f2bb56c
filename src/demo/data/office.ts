/** The fictitious office. Nothing here names a real body, person, place of business or number. */
export const office = {
  holder: '示例品牌办公室（演示）', holderEn: 'Demo Brand Office (fictitious)',
  contact: '示例：无真实电话', contactEn: 'Demo: no real telephone',
  /** Printed on the labels: 17 characters, under a top-level domain that never resolves (RFC 2606). */
  host: 'shi.wuhai.example',
  /** Where the demo is opened on this machine. */
  localHosts: ['localhost', '127.0.0.1'],
  legacy: 'https://diaopai.wuhai.example/|示例：2021 年采前挂的吊牌（按基地，一地一码）|Demo: hang-tags of 2021, one code for each base',
  officer: '示例经办员 Demo Officer',
} as const;
