import type { LotPage } from '../../core/content/lot.ts';
import type { Signed, Verdict } from '../../core/verdict.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatMoment, localText } from '../../i18n/format.ts';
import { homeWords } from '../../i18n/home.ts';
import { restWords } from '../../i18n/rest.ts';
import { storyWords } from '../../i18n/story.ts';
import { OriginScene } from '../../ui/art/origin-scene.tsx';
import { Timeline } from '../../ui/art/timeline.tsx';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import '../culture/culture.css';
import { ClimateFigure } from '../culture/climate-figure.tsx';
import { Cover } from '../culture/cover.tsx';
import { useBrandPack } from '../culture/pack.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { useLabel, useLotPage } from '../flow/label.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';
import { LotFacts } from './lot-facts.tsx';
import { NoLabel, Unproved } from './no-label.tsx';
import { Producer } from './producer.tsx';
import { SeasonFigure } from './season-figure.tsx';
import { stepsOf } from './steps.ts';
import './story.css';
import VarietyInHand from './variety.tsx';
import { VerdictNote } from './verdict-note.tsx';

/** Where the box scanned last comes from. */
export default function StoryScreen({ screen: { text } }: { readonly screen: ScreenOf<'story'> }) {
  const { noLabel } = storyWords[useApp().locale];
  return text === undefined ? <main class="col"><NoLabel {...noLabel} /></main> : <StoryOf key={text} text={text} />;
}

function StoryOf({ text }: { readonly text: string }) {
  const { locale, words: { app } } = useApp();
  const label = useLabel(text);
  if (label.at === 'checking') return <main class="col" aria-busy="true"><p class="soft">{app.checking}</p></main>;
  if (label.at === 'unproved') return <main class="col"><Unproved verdict={label.verdict} text={text} title={restWords[locale].story} body={storyWords[locale].unproved} /></main>;
  const { verdict, signed, when } = label;
  return (
    <main class="col two origin">
      <div class="gap">
        <VerdictNote verdict={verdict} />
        <div class="bleed"><OriginScene label={homeWords[locale].scene} /></div>
        <DemoLine />
        <Front signed={signed} />
      </div>
      <div class="gap">
        <Lot verdict={verdict} signed={signed} />
        <VarietyInHand signed={signed} />
        <Producer signed={signed} />
        <YearHere />
        <div class="btns">
          <Link class="btn" to={{ at: 'certificate', text }}>{restWords[locale].certificate}</Link>
          <Link class="btn" to={{ at: 'verdict', text }}>{storyWords[locale].back}</Link>
        </div>
        <p class="soft num">{restWords[locale].watermark(formatMoment(locale, when))}</p>
      </div>
    </main>
  );
}

/** The cover: what it is, who grew it, and in which district. */
function Front({ signed: { licensee, product } }: { readonly signed: Signed }) {
  const { locale } = useApp();
  const name = localText(locale, product?.variety ?? product?.names ?? licensee.names);
  return (
    <Cover title={storyWords[locale].title(name)} lang={locale}>
      <p>{localText(locale, licensee.names)}</p>
      <p class="soft">{directoryWords[locale].districts[licensee.district]}</p>
      {product?.variety && <p class="soft">{localText(locale, product.names)}</p>}
    </Cover>
  );
}

/** What a year is like where it grew; nothing while that is not here. */
function YearHere() {
  const { locale } = useApp();
  const pack = useBrandPack();
  if (pack.at !== 'ready') return null;
  return <section class="tight"><h2>{storyWords[locale].year.title}</h2><p class="soft">{storyWords[locale].year.lead}</p><ClimateFigure climate={pack.value.climate} /></section>;
}

/** What the lot's page tells; without one, what the code itself has signed. */
function Lot({ verdict, signed }: { readonly verdict: Verdict; readonly signed: Signed }) {
  const { locale } = useApp();
  const page = useLotPage(verdict);
  if (page.at === 'none') return <><p class="note">{storyWords[locale].noPage}</p><Days signed={signed} /></>;
  return <Shown of={page}>{(lot) => <Days signed={signed} lot={lot} />}</Shown>;
}

function Days({ signed, lot }: { readonly signed: Signed; readonly lot?: LotPage }) {
  const { locale } = useApp();
  const words = storyWords[locale];
  const steps = stepsOf(locale, signed, lot);
  const { product, claims: { packed } } = signed;
  return (
    <>
      {steps.length > 0 && <section><h2 class="vh">{words.when}</h2><Timeline steps={steps} /></section>}
      <LotFacts signed={signed} lot={lot} />
      {product?.season && <section class="tight"><h2>{words.season.title}</h2><SeasonFigure season={product.season} {...(packed !== undefined && { packed })} /></section>}
    </>
  );
}
