import { toneOf, type Verdict } from '../../core/verdict.ts';
import { speak } from '../../i18n/verdict/speak.ts';
import { useApp } from '../context.ts';

/** A verdict that is not a plain yes, before anything else is told of the label. */
export function VerdictNote({ verdict }: { readonly verdict: Verdict }) {
  const { words } = useApp();
  if (verdict.kind === 'authorised') return null;
  const { headline, body } = speak(words.verdict, verdict);
  return <section class={toneOf(verdict) === 'bad' ? 'frame bad' : 'note tight'} data-kind={verdict.kind}><h2>{headline}</h2><p>{body}</p></section>;
}
