/** Compiled content as one plain page, for an office to read before it signs. It has no script and asks nothing of a network. */
import type { BrandPack, Climate, Place, Plot, Right, Variety } from '../../core/content/brand.ts';
import type { DirectoryEntry, LicenseePage, OwnPicture } from '../../core/content/licensee.ts';
import type { LotPage } from '../../core/content/lot.ts';
import type { Block, Inline, LocalPage, Page, Picture, Source } from '../../core/content/page.ts';
import { formatDay } from '../../core/day.ts';
import type { Grant } from '../../core/trust/grant.ts';
import type { FileRef, LocalText } from '../../core/trust/records.ts';
import { formatAmount } from '../../i18n/amount.ts';
import { directoryWords, sayPlot, sayStandard } from '../../i18n/directory.ts';
import { rightWords } from '../../i18n/rights.ts';
import { previewWords } from '../../i18n/lint.ts';
import type { Locale } from '../../i18n/locale.ts';

/** What to show, in which locale, and where a picture's file lies. */
export interface Preview {
  readonly locale: Locale;
  readonly urlOf: (file: FileRef) => string;
}

const STYLE = 'body{font:17px/1.8 sans-serif;max-width:40em;margin:2em auto;padding:0 1em;background:#f5f0e4;color:#221c1a}img{max-width:100%}section{border-top:1px solid #c9bda8;margin-top:2em}small{color:#52453c}table{border-collapse:collapse}td{border:1px solid #c9bda8;padding:.2em .6em}';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const element = (name: string, inner: string): string => `<${name}>${inner}</${name}>`;

/** A brand's pages, varieties, plots and rights. */
export const previewBrand = (pack: BrandPack, preview: Preview): string => document(preview, [
  ...pack.pages.map(({ slug, art, page }) => element('section', `${art ? picture(art, preview) : ''}${localPage(page, preview)}<small>${escape(slug)}</small>`)),
  element('section', varieties(pack.varieties, preview)),
  element('section', climate(pack.climate, preview)),
  element('section', plot(pack.goals, preview)),
  element('section', rights(pack.rights, preview)),
  element('section', places(pack.places, preview)),
]);

/** A licensee's licences as the directory will state them, its page, where it has one, and its lots'. */
export const previewLicensee = (entry: DirectoryEntry, page: LicenseePage | undefined, lots: readonly LotPage[], preview: Preview): string => document(preview, [
  ...entry.licences.map((grant) => element('section', grantTable(grant, entry, preview))),
  ...(page ? [element('section', `${page.pictures.map((one) => ownPicture(one, preview)).join('')}${localPage(page.story, preview)}`)] : []),
  ...lots.map((lot) => element('section', lotTable(lot, preview))),
]);

function document({ locale }: Preview, sections: readonly string[]): string {
  const title = escape(previewWords[locale].title);
  const policy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>`;
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body><h1>${title}</h1>${sections.join('\n')}</body></html>\n`;
}

const said = (text: LocalText, locale: Locale): string => escape(text[locale] ?? text['zh-Hans']);

const picture = ({ file, width, height, alt }: Picture, { locale, urlOf }: Preview): string =>
  `<figure><img src="${escape(urlOf(file))}" width="${width}" height="${height}" alt=""><figcaption>${said(alt, locale)}</figcaption></figure>`;

/** A licensee's picture, and what it is of: a plot, a lot or a product. */
const ownPicture = (one: OwnPicture, preview: Preview): string =>
  `${picture(one, preview)}${(['plot', 'lot', 'product'] as const).map((of) => (one[of] === undefined ? '' : element('small', escape(`${of}: ${one[of]} `)))).join('')}`;

function localPage(pages: LocalPage, { locale }: Preview): string {
  const page: Page = pages[locale] ?? pages['zh-Hans'];
  const number = new Map(page.sources.map(({ id }, i) => [id, i + 1]));
  const sources = page.sources.map(({ title, publisher, date }) => element('li', escape([title, publisher, date].join(', '))));
  const day = `${previewWords[locale].confirmed} ${formatDay(page.confirmed)}`;
  const other = pages[locale] ? '' : element('p', element('strong', escape(previewWords[locale].onlyChinese)));
  return [other, element('h2', escape(page.title)), element('p', escape(page.summary)), ...page.blocks.map((one) => block(one, number)), element('ol', sources.join('')), element('small', escape(day))].join('');
}

const TAGS = { heading: 'h3', paragraph: 'p', quote: 'blockquote' } as const;

function block(one: Block, number: ReadonlyMap<string, number>): string {
  if (one.block !== 'list') return element(TAGS[one.block], inlines(one.of, number));
  return element(one.ordered ? 'ol' : 'ul', one.items.map((item) => element('li', inlines(item, number))).join(''));
}

const inlines = (of: readonly Inline[], number: ReadonlyMap<string, number>): string => of.map((one) => inline(one, number)).join('');

function inline(one: Inline, number: ReadonlyMap<string, number>): string {
  if (typeof one === 'string') return escape(one);
  if ('em' in one) return element('em', inlines(one.em, number));
  if ('strong' in one) return element('strong', inlines(one.strong, number));
  if ('link' in one) return `${inlines(one.of, number)} (${escape(one.link)})`;
  return element('sup', String(number.get(one.source)));
}

const table = (rows: readonly (readonly string[])[]): string => element('table', rows.map((row) => element('tr', row.map((cell) => element('td', cell)).join(''))).join(''));

const plot = ({ title, unit, labels, values, source }: Plot, { locale }: Preview): string =>
  `${element('h2', said(title, locale))}${table(labels.map((label, i) => [said(label, locale), `${values[i] ?? '–'} ${said(unit, locale)}`]))}${cited(source)}`;

const climate = ({ title, quantities, source }: Climate, { locale }: Preview): string =>
  `${element('h2', said(title, locale))}${table(quantities.map(({ names, unit, low, high, scale }) => [said(names, locale), `${low === high ? low : `${low}–${high}`} ${said(unit, locale)}`, said(scale.note, locale)]))}${cited(source)}`;

const varieties = (all: readonly Variety[], preview: Preview): string => all.map(({ names, about, picture: own, season, source }) =>
  `${element('h3', said(names, preview.locale))}${own ? picture(own, preview) : ''}${about ? element('p', said(about, preview.locale)) : ''}${season ? element('p', `${season.first} – ${season.last}`) : ''}${cited(source)}`).join('');

function rights(all: readonly Right[], { locale }: Preview): string {
  const { kinds, blank: unknown } = rightWords[locale];
  const local = (text: LocalText | undefined) => (text ? said(text, locale) : escape(unknown));
  return all.map(({ kind, number, holder, announcement, since, until, source }) =>
    `${element('h3', escape(kinds[kind]))}${table([[escape(number ?? unknown), local(holder), local(announcement), escape(`${since ?? unknown} – ${until ?? unknown}`)]])}${source ? cited(source) : ''}`).join('');
}

const places = (all: readonly Place[], { locale }: Preview): string => all.map(({ names, where, address, phone, parking, hours, confirmed, source }) => {
  const facts = [where, address, phone, parking, hours].flatMap((fact) => (fact === undefined ? [] : [typeof fact === 'string' ? escape(fact) : said(fact, locale)]));
  return `${element('h3', said(names, locale))}${table([facts])}${cited(source)}<br>${element('small', escape(`${previewWords[locale].confirmed} ${formatDay(confirmed)}`))}`;
}).join('');

const cited = ({ title, publisher, date }: Source): string => element('small', escape([title, publisher, date].join(', ')));

function grantTable({ agreement, first, last, plots, standard, quotas, document: granting }: Grant, entry: DirectoryEntry, { locale }: Preview): string {
  const words = directoryWords[locale].producer;
  const rows = [
    [words.period, words.periodOf(formatDay(first), formatDay(last))], [words.plots, plots.map((code) => sayPlot(locale, code, entry.plots)).join('; ')], [words.standard, sayStandard(locale, standard)],
    [words.quota, quotas.map(({ season, amount, unit }) => words.quotaOf(season, formatAmount(locale, amount, unit))).join('; ')], [words.grantedBy, granting],
  ] as const;
  return `${element('h2', escape(words.agreement(agreement)))}${table(rows.map((row) => row.map(escape)))}`;
}

function lotTable({ lot, plot: ground, timeline, storage, standard, trace, commitment, wine }: LotPage, { locale }: Preview): string {
  const words = previewWords[locale];
  const rows = [
    [words.plot, [ground.names, ground.about]], ...timeline.map(({ step, day, note }) => [step, [formatDay(day), note]] as const),
    [words.storage, [storage]], [words.standard, [standard?.names, standard?.number, standard?.version]], [words.trace, [trace]],
    ...Object.entries({ ...commitment, ...wine }).map(([name, value]) => [name, [name === 'issued' ? formatDay(value as number) : Array.isArray(value) ? value.join(', ') : (value as string | LocalText)]] as const),
  ] as const;
  const shown = rows.map(([name, values]) => [escape(name), values.flatMap((value) => (value === undefined ? [] : [typeof value === 'object' ? said(value, locale) : escape(String(value))])).join(' ')]);
  return `${element('h2', escape(lot))}${table(shown.filter(([, value]) => value !== ''))}`;
}
