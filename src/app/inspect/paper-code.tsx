import { headText, shortCode } from '../../core/inspect/head.ts';
import { Qr } from '../demo/qr.tsx';
import { useWords } from './inspection-context.tsx';

/** The head hash as a code to write down, and whole as a QR. */
export function PaperCode({ round, head }: { readonly round: string; readonly head: string }) {
  const words = useWords().end;
  return (
    <section class="frame paper-code">
      <h2>{words.paper}</h2>
      <p class="code">{shortCode(head)}</p>
      <Qr text={headText(round, head)} label={words.head} />
      <p>{words.paperBody}</p>
    </section>
  );
}
