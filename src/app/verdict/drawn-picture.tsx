import { useEffect, useState } from 'preact/hooks';
import { dayOf, formatDay as isoDay, type Seconds } from '../../core/day.ts';
import { toneOf, type Verdict } from '../../core/verdict.ts';
import { canShareFile, share } from '../../device/share.ts';
import { extrasWords } from '../../i18n/extras.ts';
import { formatMoment } from '../../i18n/format.ts';
import { restWords } from '../../i18n/rest.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { useApp, type AppContext } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';
import { listLine } from './list-of.ts';
import { marks } from './marks.ts';
import { drawVerdict } from './picture.tsx';

export interface DrawnPictureProps {
  readonly verdict: Verdict;
  readonly when: Seconds;
}

type Drawn = { readonly at: 'drawing' } | { readonly at: 'failed' } | { readonly at: 'drawn'; readonly shown: string; readonly file: File; readonly saved: string };

/** The verdict's picture: to be held and saved, handed on, or kept as a file. */
export function DrawnPicture({ verdict, when }: DrawnPictureProps) {
  const app = useApp();
  const { locale } = app;
  const { picture: words } = extrasWords[locale];
  const index = useContentIndex();
  const known = index.at !== 'loading';
  const [drawn, setDrawn] = useState<Drawn>({ at: 'drawing' });
  useEffect(() => {
    if (!known) return undefined;
    const demo = index.at === 'ready' && index.value.demo;
    const canvas = drawVerdict(pictureOf(app, verdict, when, demo));
    return canvas ? publish(canvas, words.file(isoDay(dayOf(when))), setDrawn) : setDrawn({ at: 'failed' });
  }, [known]);
  if (drawn.at === 'drawing') return <p class="soft" aria-busy="true" />;
  if (drawn.at === 'failed') return <p class="soft" role="status">{words.failed}</p>;
  const { headline } = speak(app.words.verdict, verdict);
  return (
    <figure class="drawn tight">
      <img src={drawn.shown} width="1080" height="1440" alt={words.alt(headline, formatMoment(locale, when))} />
      <figcaption class="soft">{words.hold}</figcaption>
      <div class="btns">
        {canShareFile(drawn.file) && <button class="btn" type="button" onClick={() => void share({ files: [drawn.file] })}>{words.share}</button>}
        <a class="btn" href={drawn.saved} download={drawn.file.name}>{words.save}</a>
      </div>
    </figure>
  );
}

/** Shown as data, since apps that let a held picture be saved do not take it from a page's own memory (`blob:`). */
function publish(canvas: HTMLCanvasElement, name: string, tell: (drawn: Drawn) => void): () => void {
  let saved: string | undefined;
  let current = true;
  canvas.toBlob((blob) => {
    if (!current) return;
    if (!blob) return tell({ at: 'failed' });
    saved = URL.createObjectURL(blob);
    tell({ at: 'drawn', shown: canvas.toDataURL('image/png'), file: new File([blob], name, { type: 'image/png' }), saved });
  }, 'image/png');
  return () => {
    current = false;
    if (saved !== undefined) URL.revokeObjectURL(saved);
  };
}

const pictureOf = ({ locale, words }: AppContext, verdict: Verdict, when: Seconds, demo: boolean) => ({
  mark: marks[verdict.kind], tone: toneOf(verdict), name: words.app.name, headline: speak(words.verdict, verdict).headline, caveat: extrasWords[locale].caveat,
  lines: [...listLine(locale, verdict), ...(demo ? [words.app.demo] : [])],
  watermark: restWords[locale].watermark(formatMoment(locale, when)), behind: extrasWords[locale].behind,
});
