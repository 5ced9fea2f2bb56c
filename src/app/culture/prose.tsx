import type { ComponentChildren } from 'preact';
import type { Block, Inline, LocalPage, Page, Source } from '../../core/content/page.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useApp } from '../context.ts';
import './culture.css';

/** A page as its reader can have it: in their language, else in Chinese, with `lang` to say so. */
export function pageFor(locale: Locale, pages: LocalPage): { readonly page: Page; readonly lang: Locale } {
  const own = pages[locale];
  return own ? { page: own, lang: locale } : { page: pages['zh-Hans'], lang: 'zh-Hans' };
}

/** A tag for headings: a page whose title is its screen's has the second level, one told below another heading the third. */
type Heading = 'h2' | 'h3';

/** The body of a page: its blocks, its sources as notes, and the day its facts were last confirmed. The title is the screen's. */
export function Prose({ pages, heading = 'h2' }: { readonly pages: LocalPage; readonly heading?: Heading }) {
  const { locale } = useApp();
  const { page, lang } = pageFor(locale, pages);
  const words = cultureWords[locale];
  const cited = citations(page.blocks).flatMap((id) => page.sources.find((source) => source.id === id) ?? []);
  return (
    <>
      {lang !== locale && <p class="note">{words.onlyChinese}</p>}
      <div class="prose" lang={lang}>{page.blocks.map((block, i) => <BlockView key={i} block={block} sources={cited} heading={heading} />)}</div>
      <Notes sources={cited} heading={heading} />
      <p class="soft num">{words.confirmed(formatDay(locale, page.confirmed))}</p>
    </>
  );
}

function BlockView({ block, sources, heading: Heading }: { readonly block: Block; readonly sources: readonly Source[]; readonly heading: Heading }) {
  const runs = (of: readonly Inline[]) => <Runs of={of} sources={sources} />;
  switch (block.block) {
    case 'heading': return <Heading>{runs(block.of)}</Heading>;
    case 'paragraph': return <p>{runs(block.of)}</p>;
    case 'quote': return <blockquote><p>{runs(block.of)}</p></blockquote>;
    case 'list': {
      const items = block.items.map((item, i) => <li key={i}>{runs(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Runs({ of, sources }: { readonly of: readonly Inline[]; readonly sources: readonly Source[] }) {
  return <>{of.map((run, i) => <Run key={i} run={run} sources={sources} />)}</>;
}

function Run({ run, sources }: { readonly run: Inline; readonly sources: readonly Source[] }): ComponentChildren {
  if (typeof run === 'string') return run;
  if ('em' in run) return <em><Runs of={run.em} sources={sources} /></em>;
  if ('strong' in run) return <strong><Runs of={run.strong} sources={sources} /></strong>;
  if ('link' in run) return <a href={run.link} rel="external noreferrer"><Runs of={run.of} sources={sources} /></a>;
  return <Citation number={sources.findIndex(({ id }) => id === run.source) + 1} />;
}

/** A footnote's mark. One whose source the page does not carry shows nothing: the publisher refuses such pages. */
function Citation({ number }: { readonly number: number }) {
  const { locale } = useApp();
  if (number === 0) return null;
  return <sup class="num"><a data-cited={number} href={`#source-${number}`} aria-label={cultureWords[locale].source(String(number))} onClick={goTo(`#source-${number}`)}>{number}</a></sup>;
}

/** A source keeps its own title, so that a voice must know when that is Chinese. */
const HAN = /\p{Script=Han}/u;

function Notes({ sources, heading: Heading }: { readonly sources: readonly Source[]; readonly heading: Heading }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  if (sources.length === 0) return null;
  return (
    <section class="notes">
      <Heading>{words.sources}</Heading>
      <ol>
        {sources.map(({ id, title, publisher, date }, i) => (
          <li key={id} id={`source-${i + 1}`} tabIndex={-1}>
            <a class="num" href={`#source-${i + 1}`} aria-label={words.backTo(String(i + 1))} onClick={goTo(`[data-cited="${i + 1}"]`)}>{i + 1}</a>
            <span lang={HAN.test(title) ? 'zh-Hans' : locale}>{words.cite(title, publisher, date)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Moves by hand: a fragment in the address is a label's place. The first of several marks is the one returned to. */
const goTo = (selector: string) => (event: Event): void => {
  event.preventDefault();
  const target = document.querySelector<HTMLElement>(selector);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};

/** Ids of the sources a page cites, nested runs included, in the order of their first citation. */
function citations(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>();
  const look = (of: readonly Inline[]): void => {
    for (const run of of) {
      if (typeof run === 'string') continue;
      if ('source' in run) found.add(run.source);
      else look('em' in run ? run.em : 'strong' in run ? run.strong : run.of);
    }
  };
  for (const block of blocks) (block.block === 'list' ? block.items : [block.of]).forEach(look);
  return [...found];
}
