/** A proof sheet: one A4 page of a batch's labels as they will be printed, QR and the words beside it. */
import { formatDay as dayInFull, formatNet } from '../../i18n/format.ts';
import { formatNumber } from '../../core/number.ts';
import type { Day } from '../../core/day.ts';
import type { Unit } from '../../core/trust/records.ts';
import { qrSvg } from './qr.ts';

/** One printed label. */
export interface PrintedLabel {
  readonly link: string;
  readonly host: string;
  readonly licensee: number;
  readonly serial: number;
  /** The licensee's name in Chinese, as the carton carries it. */
  readonly name: string;
  readonly product: string;
  readonly unit: Unit;
  readonly net?: number;
  readonly packed?: Day;
  /** The label serves as a 承诺达标合格证: a QR form must visibly carry these words. */
  readonly certificate: boolean;
  readonly demo: boolean;
  /** Words that the law wants on it. */
  readonly warning?: string;
}

/** Labels of one page: three columns of eight. */
export const PAGE_LABELS = 24;
const QR_MM = 30;

const STYLE = `
@page{size:210mm 297mm;margin:0}
*{box-sizing:border-box;margin:0}
body{width:210mm;font:7pt/1.35 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#000;background:#fff}
main{width:210mm;height:297mm;padding:10mm 7.5mm;overflow:hidden}
header{height:9mm;font-size:8pt;display:flex;justify-content:space-between}
ol{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,65mm);grid-auto-rows:33mm}
li{display:flex;gap:1mm;padding:1mm;border:.1mm dashed #999;overflow:hidden}
svg{flex:none;width:${QR_MM}mm;height:${QR_MM}mm}
p{overflow-wrap:anywhere}
.number{font:600 8pt ui-monospace,"DejaVu Sans Mono",monospace}
.demo{font-weight:700}
.host{font-size:6pt}
`;

/** The page as HTML in millimetres, self-contained: no script, nothing to load. */
export function sheetHtml(title: string, labels: readonly PrintedLabel[], total: number): string {
  const shown = labels.slice(0, PAGE_LABELS);
  const count = shown.length < total ? `第 1–${shown.length} 枚，共 ${total} 枚 · 1–${shown.length} of ${total}` : `共 ${total} 枚 · ${total}`;
  return `<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>`
    + `<header><span>${escape(title)}</span><span>${count}</span></header><ol>${shown.map(cell).join('')}</ol></main></body></html>\n`;
}

function cell(label: PrintedLabel): string {
  const lines = [...labelLines(label)].map(({ text, role }) => `<p${role ? ` class="${role}"` : ''}>${escape(text)}</p>`);
  return `<li>${qrSvg(label.link, QR_MM, false)}<div>${lines.join('')}</div></li>`;
}

interface PrintedLine {
  readonly text: string;
  readonly role?: 'demo' | 'number' | 'host';
}

/** The words beside the code, in their order. */
export function labelLines({ host, licensee, serial, name, product, unit, net, packed, certificate, demo, warning }: PrintedLabel): PrintedLine[] {
  const lines: PrintedLine[] = [];
  if (demo) lines.push({ text: '示例 Demo', role: 'demo' });
  lines.push({ text: name }, { text: product });
  if (net !== undefined) lines.push({ text: `净含量 ${formatNet('zh-Hans', net, unit)}` });
  if (packed !== undefined) lines.push({ text: `${unit === 'mL' ? '灌装' : '包装'} ${dayInFull('zh-Hans', packed)}` });
  if (certificate) lines.push({ text: '承诺达标合格证' });
  if (warning !== undefined) lines.push({ text: warning });
  lines.push({ text: formatNumber({ licensee, serial }), role: 'number' }, { text: `只认 ${host}`, role: 'host' });
  return lines;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
