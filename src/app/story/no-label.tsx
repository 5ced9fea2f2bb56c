import type { Verdict } from '../../core/verdict.ts';
import { storyWords } from '../../i18n/story.ts';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';
import { VerdictNote } from './verdict-note.tsx';

/** Nothing was scanned yet: why this page is empty, and the way to fill it. */
export function NoLabel({ headline, body }: { readonly headline: string; readonly body: string }) {
  return <><h1>{headline}</h1><p>{body}</p><Link class="btn go" to={{ at: 'scan' }}>{storyWords[useApp().locale].scan}</Link></>;
}

/** A scanned text that proves nothing: the verdict on it stands here instead of a page about it. */
export function Unproved({ verdict, text, title, body }: { readonly verdict: Verdict; readonly text: string; readonly title: string; readonly body: string }) {
  return (
    <>
      <h1>{title}</h1>
      <VerdictNote verdict={verdict} />
      <p>{body}</p>
      <Link class="btn go" to={{ at: 'verdict', text }}>{storyWords[useApp().locale].back}</Link>
    </>
  );
}
