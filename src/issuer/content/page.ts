/** One page in one locale: front matter, body, and the sources its footnotes name. */
import type { Block, Source } from '../../core/content/page.ts';
import { lintPressYears, lintSources } from './lint/facts.ts';
import { parseMarkdown } from './markdown.ts';
import type { Passage } from './passage.ts';
import { placeAt, type Sheet } from './sheet.ts';
import { shown, type Sources } from './sources.ts';
import { bool, day, listOf, parseYaml, prose, record, text, type Reading } from './yaml.ts';

/** A page as it is published (`Page` of core/content/, its day still as text). */
export interface PageJson {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  readonly confirmed: string;
}

/** What the front matter repeats of `pack.yaml`, for whoever writes the page; it must agree. */
export interface Repeated {
  readonly art?: string;
  readonly alt?: string;
  readonly sources?: readonly string[];
}

/** A locale's page, and what is still to be held against others. */
export interface PageDraft {
  readonly sheet: Sheet;
  readonly page: PageJson;
  readonly repeated: Repeated;
}

const FENCE = /^---[ \t]*\n([^]*?\n)---[ \t]*(?:\n|$)/;

/** Read a page; undefined where its front matter is at fault. `wine`: whether all pages of this kind are about wine. */
export function readPage(reading: Reading, sheet: Sheet, locale: string, sources: Sources, wine = false): PageDraft | undefined {
  const fence = FENCE.exec(sheet.text);
  if (!fence) return void reading.faults.add({ file: sheet.file, line: 1 }, 'front-matter', '');
  const start = fence[0].indexOf('\n') + 1;
  const field = parseYaml(reading, sheet, start, start + fence[1]!.length);
  const head = field && record({ title: prose(locale), summary: prose(locale), confirmed: day }, { wine: bool, art: text(), alt: text(), sources: listOf(text()) })(field);
  const body = parseMarkdown(sheet, fence[0].length, locale, reading.faults);
  reading.passages.push(...body.passages);
  if (body.blocks.length === 0) reading.faults.add(placeAt(sheet, sheet.text.length), 'empty', '');
  const cited = lintFacts(reading, body.passages, sources);
  if (!head) return undefined;
  const { title, summary, confirmed } = head;
  if (wine || head.wine === true || /酒|\bwine/i.test(title)) requireWarning(reading, sheet, locale, body.passages);
  return { sheet, page: { title, summary, blocks: body.blocks, sources: cited, confirmed }, repeated: head };
}

/** Lints of facts; answers the sources cited, in the order of their first footnote. */
function lintFacts(reading: Reading, passages: readonly Passage[], sources: Sources): readonly Source[] {
  const cited = new Set<string>();
  for (const passage of passages) {
    for (const { source, place } of passage.cites) {
      if (sources.has(source)) cited.add(source);
      else reading.faults.add(place, 'unknown-source', source);
    }
    lintSources(passage, reading.faults);
    lintPressYears(passage, (id) => sources.get(id), reading.faults);
  }
  return [...cited].map((id) => shown(sources.get(id)!));
}

const WARNING: { readonly [locale: string]: readonly string[] } = {
  'zh-Hans': ['过量饮酒有害健康', '未成年人请勿饮酒'],
  en: ['Excessive drinking harms health', 'No alcohol for minors'],
};

/** The fixed warning on every page about wine, in its own language or in Chinese. */
function requireWarning(reading: Reading, sheet: Sheet, locale: string, passages: readonly Passage[]): void {
  const said = passages.map((passage) => passage.text).join('\n');
  const chinese = WARNING['zh-Hans']!;
  const own = WARNING[locale] ?? chinese;
  const isSaid = (warning: readonly string[]) => warning.every((one) => said.includes(one));
  if (!isSaid(own) && !isSaid(chinese)) reading.faults.add({ file: sheet.file, line: 1 }, 'wine-warning', own.join(' · '));
}

/** Reports a title, description or list of sources that the front matter repeats otherwise than it is. */
export function requireAgreement(reading: Reading, draft: PageDraft, expected: { readonly title?: string | undefined; readonly art?: string | undefined; readonly alt?: string | undefined }): void {
  const { sheet, page, repeated } = draft;
  const disagree = (what: string) => reading.faults.add({ file: sheet.file, line: 1 }, 'disagrees', what);
  if (expected.title !== undefined && expected.title !== page.title) disagree(`title: ${expected.title}`);
  if (repeated.art !== undefined && repeated.art.replace(/^\.\.\//, '') !== expected.art) disagree(`art: ${repeated.art}`);
  if (repeated.alt !== undefined && repeated.alt !== expected.alt) disagree(`alt: ${repeated.alt}`);
  const cited = new Set(page.sources.map((source) => source.id));
  const listed = repeated.sources && new Set(repeated.sources);
  const odd = listed && [...[...cited].filter((id) => !listed.has(id)), ...[...listed].filter((id) => !cited.has(id))];
  if (odd && odd.length > 0) disagree(`sources: ${odd.join(', ')}`);
}

