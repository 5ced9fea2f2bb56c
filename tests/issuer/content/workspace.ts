/** Small folders of content to compile, each with one thing wrong or nothing. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileRef, FileType } from '../../../src/core/trust/records.ts';
import { compileBrand, compileLicensee, type ContentFault, type Put } from '../../../src/issuer/content/index.ts';

export type Files = { readonly [name: string]: string | Uint8Array | undefined };

/** Writes a folder; `undefined` leaves a file out. */
export function folder(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** A store that remembers what was put. */
export function store(): { readonly put: Put; readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const put = async (bytes: Uint8Array, type: FileType): Promise<FileRef> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(`${sha256}.${type}`, bytes);
    return { sha256, length: bytes.length, type };
  };
  return { put, files };
}

export const page = (body: string, head = ''): string => `---\ntitle: 题目\nsummary: 提要\nconfirmed: 2026-11-20\n${head}---\n\n${body}\n`;

export const svg = (inner: string, attributes = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"${attributes}>${inner}</svg>`;
const plot = 'title: 数字\nunit: 天\nlabels: [少, 多]\nvalues: [156, 165]\nsource: plan\n';

export const brandFiles = {
  'pack.yaml': `pages:
  - slug: story
    art: art/story.svg
    alt: { zh-Hans: 一串葡萄, en: A bunch }
sources:
  plan: { title: 三年方案, publisher: 市人民政府办公室, date: "2021-06-28", mark: S }
  paper: { title: 一篇报道, publisher: 某报, date: "2023-09-20", mark: V }
  leaflet: { title: 一份资料, publisher: example.org, date: 未注明, mark: V }
`,
  'culture/story.zh-Hans.md': page('## 一节\n\n方案在2021年印发[^plan]。'),
  'products.yaml': `classes:
  - { class: grape, names: 葡萄, net: g, commitment: true, kiosk: true }
varieties:
  - { id: red, class: grape, names: 红, source: leaflet }
`,
  'data/climate.yaml': `title: 一年
quantities:
  - { names: 无霜期, unit: 天, low: 156, high: 165, scale: { from: 0, to: 365, note: 一年 } }
source: leaflet
`,
  'data/goals.yaml': plot,
  'art/story.svg': svg('<path d="M0 0h40v30Z" fill="#4A2545"/>'),
} as const;

export const licenseeFiles = {
  'licensee.yaml': 'sources:\n  own: { title: 自述, publisher: 示例社, date: "2026", kind: own }\n',
  'story.zh-Hans.md': page('合作社有三亩地[^own]。'),
} as const;

export const lot = `product: 1
plot: { names: 东地 }
timeline:
  - { step: harvest, day: 2026-08-12 }
  - { step: packing, day: 2026-08-13, note: 当天装完。 }
`;

/** Faults as `file:line:column why value`, or the compiled value. */
export const said = (faults: readonly ContentFault[]): string[] => faults.map(({ file, line, column, why, value }) => `${file}:${line}${column === undefined ? '' : `:${column}`} ${why} ${value}`.trim());

/** Compile the brand folder with some files changed; its faults, none where it compiled. */
export async function brandFaults(files: Files): Promise<string[]> {
  const { put, files: stored } = store();
  const result = await compileBrand(folder({ ...brandFiles, ...files }), put);
  if (result.ok) return [];
  if (stored.size > 0) throw new Error('something was stored in spite of faults');
  return said(result.error);
}

export async function licenseeFaults(files: Files): Promise<string[]> {
  const { put, files: stored } = store();
  const result = await compileLicensee(folder({ ...licenseeFiles, ...files }), 12, put);
  if (result.ok) return [];
  if (stored.size > 0) throw new Error('something was stored in spite of faults');
  return said(result.error);
}

/** Faults of a brand page with this body (its first line is line 7 of the file), without the file's name. */
export async function pageFaults(body: string, head = ''): Promise<string[]> {
  const faults = await brandFaults({ 'culture/story.zh-Hans.md': page(body, head) });
  return faults.map((fault) => fault.replace('culture/story.zh-Hans.md:', ''));
}
