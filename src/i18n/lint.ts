/** What can be wrong with content, in words. */
import type { Locale, Words } from './locale.ts';

/** Why content is refused. Each has its words in every locale. */
export const contentWhys = [
  // Files.
  'missing-file', 'file-name', 'file-size', 'file-type', 'not-utf8', 'unlisted-file', 'lot-name',
  // YAML and its fields.
  'yaml', 'front-matter', 'field', 'missing-field', 'unknown-field', 'disagrees', 'same-slug', 'plot-length', 'off-scale', 'timeline-order',
  // Markdown outside the dialect.
  'heading-level', 'table', 'nesting', 'html', 'code', 'image', 'definition', 'markup', 'list-start', 'link', 'link-title', 'stray-mark', 'source-id', 'empty',
  // Pictures.
  'picture', 'picture-moves', 'picture-pixels', 'picture-side', 'svg-syntax', 'svg-element', 'svg-attribute', 'svg-reference', 'map',
  // What is said.
  'hidden-character', 'word', 'person', 'id-number', 'contact', 'consent', 'unknown-source', 'unknown-season', 'unknown-class', 'class-in-use', 'no-source', 'press-year', 'district', 'wine-warning', 'wine-commitment',
  // What the app would not read.
  'shape',
] as const;
export type ContentWhy = (typeof contentWhys)[number];

/** One fault of the content: where, why, and the words or value at fault. Lines and columns count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly why: ContentWhy;
  readonly value: string;
}

type FaultWords = { readonly [W in ContentWhy]: (value: string) => string };

const zhHans: FaultWords = {
  'missing-file': (name) => `没有这个文件：${name}`,
  'file-name': (name) => `文件名“${name}”不行：只用文字、数字、“-”和“_”，并在本文件夹之内`,
  'file-size': (sizes) => `文件太大（字节）：${sizes}`,
  'file-type': (name) => `不收这种文件：${name}。图画用 svg，照片用 jpg、png 或 webp`,
  'not-utf8': (name) => `${name} 不是 UTF-8 编码，请另存为 UTF-8`,
  'unlisted-file': (name) => `${name} 没有列入 pack.yaml，或文件名不合格式`,
  'lot-name': (name) => `批次文件“${name}”的名字应为批次号加 .yaml；批次号只用大写字母、数字和“-”，至多 20 个`,
  yaml: (code) => `YAML 写法有误（${code}）`,
  'front-matter': () => '文件开头应有前后各一行“---”的说明部分',
  field: (expected) => `这里应为：${expected}`,
  'missing-field': (name) => `缺少“${name}”`,
  'unknown-field': (name) => `不认识的字段：${name}`,
  disagrees: (value) => `与别处写的不一致：${value}`,
  'same-slug': (slug) => `“${slug}”用了两次`,
  'off-scale': (range) => `数值要在尺子之内，小的在前：${range}`,
  'plot-length': (sizes) => `labels 与 values 的个数不同：${sizes}`,
  'timeline-order': (day) => `${day} 比它前一步还早`,
  'heading-level': (text) => `标题只用“## ”一级：${text}`,
  table: (text) => `不收表格：${text}`,
  nesting: (text) => `列表和引文里只放一段文字，不再套别的：${text}`,
  html: (text) => `不收 HTML：${text}`,
  code: (text) => `不收代码（行首多余的空格也会成为代码）：${text}`,
  image: (text) => `正文不放图片：${text}。图片写在 YAML 里`,
  definition: (text) => `不收链接定义：${text}。来源写在 sources 里，正文用 [^编号]`,
  markup: (text) => `不收这种写法：${text}`,
  'list-start': (text) => `编号列表应从 1 起：${text}。若是年份，请在点号前加“\\”`,
  link: (text) => `链接只收 https 的完整网址：${text}`,
  'link-title': (text) => `链接不带标题：${text}`,
  'stray-mark': (text) => `这些标记没有生效：${text}。强调的星号应紧贴文字，引号和标点放到星号外面`,
  'source-id': (text) => `脚注编号只用小写字母、数字和“-”：${text}`,
  empty: () => '这里没有文字',
  picture: (name) => `${name} 读不出来：它不是照片，或没有传完整。请从相机或手机里重新导出`,
  'picture-moves': (name) => `${name} 是会动的图；请换一张照片`,
  'picture-pixels': (sizes) => `照片的像素太多：${sizes}。请缩小后再放进来`,
  'picture-side': (sizes) => `图片边长应为 1–10000 像素：${sizes}`,
  'svg-syntax': (text) => `SVG 写法不收：${text}`,
  'svg-element': (name) => `SVG 里不收 <${name}>`,
  'svg-attribute': (text) => `SVG 里不收 ${text}`,
  'svg-reference': (text) => `SVG 的 ${text} 指向不存在的部分、自己，或重复过多`,
  map: (text) => `像是地图而没有审图号：${text}。标准地图请写 approval（审图号），否则请换图`,
  'hidden-character': (name) => `有看不见的字符 ${name}，请删去`,
  word: (word) => `不能用：${word}`,
  person: (name) => `写了自然人：${name}。请写合作社，或“姓*”`,
  'id-number': () => '像是身份证号，任何地方都不能写',
  contact: (value) => `个人联系方式只能写在批次的合格证里：${value}`,
  consent: (value) => `${value} 是个人联系方式，请在 consent 里写明同意的日期和文件`,
  'unknown-season': (name) => `seasons 里没有“${name}”`,
  'unknown-class': (id) => `products.yaml 里没有类别“${id}”`,
  'class-in-use': (of) => `已有产品登记在这个类别下，而它不见了，或换了计量单位、证件：${of}。请改回来，新的类别另用一个编号`,
  'unknown-source': (id) => `sources 里没有来源“${id}”`,
  'no-source': (text) => `这一段写了事实，没有注来源：${text}`,
  'press-year': (text) => `报道里的数字，同一句里要写年份：${text}`,
  district: (name) => `${name} 容易读成海南省，请写“乌海市海南区”`,
  'wine-warning': (warning) => `写酒的页面必须有：${warning}`,
  'wine-commitment': () => '葡萄酒没有承诺达标合格证',
  shape: (misfit) => `编出的内容应用读不了：${misfit}`,
};

const en: FaultWords = {
  'missing-file': (name) => `no such file: ${name}`,
  'file-name': (name) => `file name “${name}” will not do: letters, digits, “-” and “_” only, within this folder`,
  'file-size': (sizes) => `file too large (bytes): ${sizes}`,
  'file-type': (name) => `no such file is taken: ${name}. Drawings are svg, photographs jpg, png or webp`,
  'not-utf8': (name) => `${name} is not UTF-8; save it as UTF-8`,
  'unlisted-file': (name) => `${name} is not listed in pack.yaml, or not named as its files are`,
  'lot-name': (name) => `lot file “${name}” should be named by its lot and .yaml; a lot has capitals, digits and “-”, at most 20`,
  yaml: (code) => `wrong YAML (${code})`,
  'front-matter': () => 'the file should begin with front matter between two lines of “---”',
  field: (expected) => `expected here: ${expected}`,
  'missing-field': (name) => `“${name}” is missing`,
  'unknown-field': (name) => `unknown field: ${name}`,
  disagrees: (value) => `disagrees with what is written elsewhere: ${value}`,
  'same-slug': (slug) => `“${slug}” is used twice`,
  'off-scale': (range) => `a range lies within its scale, the lower figure first: ${range}`,
  'plot-length': (sizes) => `labels and values differ in number: ${sizes}`,
  'timeline-order': (day) => `${day} is before the step in front of it`,
  'heading-level': (text) => `headings are of one level, “## ”: ${text}`,
  table: (text) => `no tables: ${text}`,
  nesting: (text) => `a list's item or a quotation is one run of text, nothing within: ${text}`,
  html: (text) => `no HTML: ${text}`,
  code: (text) => `no code (blanks at the start of a line make some): ${text}`,
  image: (text) => `no pictures in the text: ${text}. They are listed in the YAML`,
  definition: (text) => `no link definitions: ${text}. Sources are listed under sources, the text has [^id]`,
  markup: (text) => `not taken: ${text}`,
  'list-start': (text) => `a numbered list starts at 1: ${text}. If it is a year, write “\\” before the full stop`,
  link: (text) => `links are whole https addresses: ${text}`,
  'link-title': (text) => `links have no title: ${text}`,
  'stray-mark': (text) => `this markup did not take: ${text}. Asterisks touch the words; quotation marks stand outside them`,
  'source-id': (text) => `a footnote's id has small letters, digits and “-”: ${text}`,
  empty: () => 'no words here',
  picture: (name) => `${name} cannot be read: it is no photograph, or not all of it is there. Export it anew from the camera or phone`,
  'picture-moves': (name) => `${name} is an animation; take a photograph instead`,
  'picture-pixels': (sizes) => `a photograph of too many pixels: ${sizes}. Make it smaller first`,
  'picture-side': (sizes) => `a picture's side is 1–10,000 pixels: ${sizes}`,
  'svg-syntax': (text) => `not taken in an SVG: ${text}`,
  'svg-element': (name) => `no <${name}> in an SVG`,
  'svg-attribute': (text) => `not in an SVG: ${text}`,
  'svg-reference': (text) => `${text} of the SVG refers to what is not there, to itself, or too often`,
  map: (text) => `looks like a map without its approval number (审图号): ${text}. Give “approval” for a standard map, or take another picture`,
  'hidden-character': (name) => `an invisible character ${name}; remove it`,
  word: (word) => `may not be said: ${word}`,
  person: (name) => `names a natural person: ${name}. Write the cooperative, or the surname with *`,
  'id-number': () => 'looks like an identity card number, which is never written',
  contact: (value) => `a person's contact stands only in a lot's certificate: ${value}`,
  consent: (value) => `${value} is a person's own contact; record day and document of their consent under consent`,
  'unknown-season': (name) => `no season “${name}” under seasons`,
  'unknown-class': (id) => `no class “${id}” in products.yaml`,
  'class-in-use': (of) => `products are filed of a class that is gone, or whose unit or papers are other now: ${of}. Restore it, and give the new one another id`,
  'unknown-source': (id) => `no source “${id}” under sources`,
  'no-source': (text) => `this paragraph states a fact and cites no source: ${text}`,
  'press-year': (text) => `a press figure needs its year in the same sentence: ${text}`,
  district: (name) => `${name} is easily read as Hainan Province; name its city, “Hainan District, Wuhai”`,
  'wine-warning': (warning) => `a page about wine must have: ${warning}`,
  'wine-commitment': () => 'wine has no commitment certificate',
  shape: (misfit) => `the app could not read what was compiled: ${misfit}`,
};

const words: Words<FaultWords> = { 'zh-Hans': zhHans, en };

/** A fault as one line, `file:line:column: words`, as editors and terminals link it. */
export function faultLine(locale: Locale, fault: ContentFault): string {
  const at = [fault.file, fault.line, ...(fault.column === undefined ? [] : [fault.column])].join(':');
  return `${at}: ${words[locale][fault.why](fault.value)}`;
}

/** Words of the office's preview of compiled content. */
export interface PreviewWords {
  readonly title: string;
  readonly confirmed: string;
  /** Over a page that is not written in this language. */
  readonly onlyChinese: string;
  readonly plot: string;
  readonly storage: string;
  readonly standard: string;
  readonly trace: string;
}
export const previewWords: Words<PreviewWords> = {
  'zh-Hans': { title: '内容预览（未签发）', confirmed: '内容核对日', onlyChinese: '', plot: '地块', storage: '储存', standard: '标准', trace: '国家追溯平台编码' },
  en: { title: 'Preview of content (not published)', confirmed: 'Last confirmed', onlyChinese: 'Not written in English; readers see the Chinese:', plot: 'Plot', storage: 'Storage', standard: 'Standard', trace: 'National traceability code' },
};
