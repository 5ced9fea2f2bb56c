import { demoWords } from '../../i18n/demo.ts';
import { localText } from '../../i18n/format.ts';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import './demo.css';
import { useSamples, type Sample } from './labels.ts';
import { Qr } from './qr.tsx';

/** The demonstration's labels to scan from this screen, with what each should be judged. */
export default function DemoScreen() {
  const { locale, words: { app } } = useApp();
  const words = demoWords[locale];
  const labels = useSamples();
  return (
    <main class="col demo">
      <h1>{words.title}</h1>
      {labels.at === 'loading' && <p class="soft" aria-busy="true">{words.loading}</p>}
      {labels.at === 'absent' && <section class="note tight"><h2>{words.absent.headline}</h2><p>{words.absent.body}</p></section>}
      {labels.at === 'ready' && (
        <>
          <p><span class="badge">{app.demo}</span></p>
          <p>{words.lead}</p>
          <ul class="samples">{labels.samples.map((sample) => <SampleCard key={sample.name} sample={sample} />)}</ul>
        </>
      )}
    </main>
  );
}

function SampleCard({ sample: { title, link, expect } }: { readonly sample: Sample }) {
  const { locale } = useApp();
  const words = demoWords[locale];
  const name = localText(locale, title);
  return (
    <li>
      <Qr text={link} label={words.qr(name)} />
      <h2>{name}</h2>
      <p class="soft">{words.expect(words.kinds[expect])}</p>
      <Link class="btn" to={{ at: 'verdict', text: link }} aria-label={words.check(name)}>{words.checkShort}</Link>
    </li>
  );
}
