import { useEffect, useState } from 'preact/hooks';
import type { BrandPack } from '../../core/content/brand.ts';
import type { Picture } from '../../core/content/page.ts';
import type { ProductClass } from '../../core/trust/shown.ts';
import { pathOf } from '../../core/trust/records.ts';
import { homeWords } from '../../i18n/home.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { NearVine, OriginScene } from '../../ui/art/origin-scene.tsx';
import { Wordmark } from '../../ui/art/wordmark.tsx';
import { useApp } from '../context.ts';
import { useBrandPack } from '../culture/pack.ts';
import { pageFor } from '../culture/prose.tsx';
import { useContentIndex } from '../flow/content.ts';
import { reader } from './arrangement.ts';
import { ListAge } from './list-age.tsx';

/** Milliseconds a leaf is shown: its title and line read twice at leisure. */
const A_LEAF = 9_000;

/** What draws people to the machine: the cover, then our own plates, one after the other. A touch anywhere begins. */
export function Attract({ onBegin }: { readonly onBegin: () => void }) {
  const { locale, setLocale } = useApp();
  const pack = useBrandPack();
  const [lost, setLost] = useState<readonly string[]>([]);
  const index = useContentIndex();
  const leaves = pack.at === 'ready' && index.at === 'ready' ? leavesOf(pack.value, index.value.classes ?? []).filter(({ slug }) => !lost.includes(slug)) : [];
  const at = useTurn(leaves.length + 1);
  const beginIn = (chosen: Locale) => (event: Event) => {
    event.stopPropagation();
    if (chosen !== locale) setLocale(chosen);
    onBegin();
  };
  return (
    <main class="attract" onClick={onBegin}>
      <h1 class="vh">{homeWords[locale].brand}</h1>
      <div class="loop" aria-hidden="true">
        <CoverLeaf on={at === 0} />
        {leaves.map((leaf, i) => <PlateLeaf key={leaf.slug} leaf={leaf} on={at === i + 1} onLost={() => setLost((before) => [...before, leaf.slug])} />)}
      </div>
      <div class="attract-foot">
        <div class="btns">
          {locales.map((name) => <button key={name} class={name === locale ? 'btn go go-big' : 'btn go-big'} type="button" lang={name} onClick={beginIn(name)}>{kioskWords[name].attract.begin}</button>)}
        </div>
        <ListAge />
      </div>
    </main>
  );
}

/** The number of the leaf to show. Where less motion is asked for, the first one stays. */
function useTurn(count: number): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (count < 2 || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const timer = setInterval(() => setAt((before) => (before + 1) % count), A_LEAF);
    return () => clearInterval(timer);
  }, [count]);
  return at % count;
}

function CoverLeaf({ on }: { readonly on: boolean }) {
  const use = reader() === 'none' ? 'scanner' : 'camera';
  return (
    <div class={on ? 'leaf on' : 'leaf'}>
      <NearVine />
      <div class="leaf-text">
        <div class="gap">{locales.map((name) => <p key={name} lang={name}>{kioskWords[name].attract.lead[use].map((line) => <span key={line} class="line">{line}</span>)}</p>)}</div>
        <Wordmark label="" down />
      </div>
      <div class="leaf-scene"><OriginScene label="" bare /></div>
    </div>
  );
}

interface Leaf {
  readonly slug: string;
  readonly art: Picture;
  readonly texts: readonly { readonly lang: Locale; readonly title: string; readonly summary: string }[];
}

/** Wine has no place where children pass by: neither a page of its class nor any that names it. */
const WINE = /酒|\bwine|winer/i;

/** The brand's plates with their titles, in each language its writer filled. */
function leavesOf({ pages }: BrandPack, classes: readonly ProductClass[]): readonly Leaf[] {
  return pages.flatMap(({ slug, art, page, class: of }) => {
    if (classes.some(({ id, kiosk }) => id === of && !kiosk)) return [];
    const texts = locales.flatMap((name) => {
      const { page: { title, summary }, lang } = pageFor(name, page);
      return lang === name ? [{ lang, title, summary }] : [];
    });
    const named = [slug, ...texts.flatMap(({ title, summary }) => [title, summary]), ...Object.values(art?.alt ?? {})];
    return art && !named.some((text) => WINE.test(text)) ? [{ slug, art, texts }] : [];
  });
}

/** `onLost`: its picture is neither here nor to be had. */
function PlateLeaf({ leaf: { art, texts }, on, onLost }: { readonly leaf: Leaf; readonly on: boolean; readonly onLost: () => void }) {
  const [first, ...others] = texts;
  return (
    <div class={on ? 'leaf on' : 'leaf'}>
      <img class="plate" src={`/trust/${pathOf(art.file)}`} width={art.width} height={art.height} alt="" onError={onLost} />
      <div class="leaf-text">
        <div class="gap">
          {first && <p lang={first.lang}>{first.summary}</p>}
          {others.map(({ lang, title, summary }) => <p key={lang} lang={lang}><span class="song">{title}</span><br />{summary}</p>)}
        </div>
        {first && <p class="down song" lang={first.lang}>{first.title}</p>}
      </div>
    </div>
  );
}
