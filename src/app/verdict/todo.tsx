import { signedOf, type Verdict } from '../../core/verdict.ts';
import { sayAdvisory, sayNext, todoWords } from '../../i18n/next.ts';
import { useApp } from '../context.ts';

export interface TodoProps {
  readonly verdict: Verdict;
  readonly text: string;
}

/** What to do, where there is something to do, and facts that ride beside the verdict. */
export function Todo({ verdict, text }: TodoProps) {
  const { locale } = useApp();
  const words = todoWords[locale];
  const advisories = signedOf(verdict)?.advisories ?? [];
  return (
    <>
      {verdict.kind === 'foreign' && <p class="note">{text.slice(0, 500)}</p>}
      {verdict.kind !== 'authorised' && (
        <section class="tight"><h2>{words.todo}</h2><ul class="prose-list">{sayNext(locale, verdict).map((line) => <li key={line}>{line}</li>)}</ul></section>
      )}
      {advisories.length > 0 && (
        <section class="note tight"><h2>{words.advisories}</h2><ul>{advisories.map((advisory) => <li key={advisory.about}>{sayAdvisory(locale, advisory)}</li>)}</ul></section>
      )}
    </>
  );
}
