import { formatDayOf, formatNumber } from '../i18n/format.ts';
import { homeWords } from '../i18n/home.ts';
import { NearVine, OriginScene } from '../ui/art/origin-scene.tsx';
import { Wordmark } from '../ui/art/wordmark.tsx';
import '../ui/pages.css';
import { SiteLine } from './about/site-foot.tsx';
import { useApp, useListState } from './context.ts';
import './home.css';
import { Link } from './link.tsx';

/** The first screen of someone who comes without a label: the cover, and one big way to the camera. */
export default function HomeScreen() {
  const { locale, words: { app } } = useApp();
  const words = homeWords[locale];
  return (
    <main class="col two home">
      <div class="gap">
        <div class="cover">
          <NearVine />
          <div class="gap">
            <p>{words.lead.map((line, i) => <span key={line}>{i > 0 && <br />}{line}</span>)}</p>
            <ListLine />
          </div>
          <h1><Wordmark label={words.brand} down /></h1>
        </div>
        <Link class="btn go go-big" to={{ at: 'scan' }}>{words.scan}</Link>
        <div class="btns">
          <Link class="btn" to={{ at: 'scan' }}>{words.photo}</Link>
          <Link class="btn" to={{ at: 'scan' }}>{words.number}</Link>
        </div>
        <p class="soft">{words.dropped.question}<br />{words.dropped.answer}</p>
        <p class="soft"><Link to={{ at: 'about' }}>{words.about}</Link> · <Link to={{ at: 'settings' }}>{app.settings}</Link></p>
        <SiteLine />
      </div>
      <div class="bleed"><OriginScene label={words.scene} bare /></div>
    </main>
  );
}

/** Which list this device judges by, and of which day. */
function ListLine() {
  const { locale, list } = useApp();
  const { trust, asking } = useListState(list);
  const words = homeWords[locale].list;
  if (!trust) return <p class="soft">{asking ? words.looking : words.none}</p>;
  return <p class="soft num">{words.version(formatNumber(locale, trust.status.version))}<br />{formatDayOf(locale, trust.status.issued)}</p>;
}
