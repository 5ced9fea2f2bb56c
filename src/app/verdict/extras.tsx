import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Seconds } from '../../core/day.ts';
import { signedOf, type Verdict } from '../../core/verdict.ts';
import { copyText } from '../../device/copy.ts';
import { printPage } from '../../device/print.ts';
import { share } from '../../device/share.ts';
import { extrasWords } from '../../i18n/extras.ts';
import { formatMoment } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { useApp, type AppContext } from '../context.ts';
import { Deferred } from '../deferred.tsx';
import type { DrawnPictureProps } from './drawn-picture.tsx';
import { labelLink } from './label-link.ts';
import { listLine } from './list-of.ts';
import { ReadAloud } from './read-aloud.tsx';
import { wayWords } from './ways-round.tsx';

interface ExtrasProps {
  readonly verdict: Verdict;
  readonly text: string;
  readonly when: Seconds;
}

const drawnPicture = (): Promise<ComponentType<DrawnPictureProps>> => import('./drawn-picture.tsx').then(({ DrawnPicture }) => DrawnPicture);

/** Take the verdict along: hear it, pass on its link, a picture or its words, print it. */
export function Extras({ verdict, text, when }: ExtrasProps) {
  const app = useApp();
  const { locale } = app;
  const words = extrasWords[locale];
  const [said, say] = useState('');
  const [drawn, setDrawn] = useState(false);
  const link = signedOf(verdict) && labelLink(text); // What does not hold is not passed on.
  const shareLink = async (url: string) => {
    if ((await share({ title: app.words.app.name, url })) === 'impossible') say((await copyText(url)) ? words.linkCopied : url);
  };
  const copy = async () => say((await copyText(summary(app, { verdict, text, when }, link))) ? words.copied : wayWords(locale, 'copy'));
  const print = async () => say((await printPage()) ? '' : wayWords(locale, 'print'));
  return (
    <section class="tight extras">
      <div class="aloud"><h2>{words.title}</h2><ReadAloud verdict={verdict} /></div>
      <div class="btns">
        {link && <button class="btn" type="button" onClick={() => void shareLink(link)}>{words.link}</button>}
        {listLine(locale, verdict).length > 0 && <button class="btn" type="button" aria-expanded={drawn} onClick={() => setDrawn(!drawn)}>{words.picture.draw}</button>}
        <button class="btn" type="button" onClick={() => void copy()}>{words.copy}</button>
        <button class="btn" type="button" onClick={() => void print()}>{words.print}</button>
      </div>
      <p class="soft" role="status">{said}</p>
      {drawn && <Deferred key={`${locale} ${when}`} load={drawnPicture} props={{ verdict, when }} />}
    </section>
  );
}

/** The verdict in a few lines, with the one that keeps it from passing as proof. */
function summary({ locale, words }: AppContext, { verdict, when }: ExtrasProps, link: string | undefined): string {
  const { headline, body } = speak(words.verdict, verdict);
  return [words.app.name, headline, body, ...listLine(locale, verdict), restWords[locale].watermark(formatMoment(locale, when)), ...(link === undefined ? [] : [link])].join('\n');
}
