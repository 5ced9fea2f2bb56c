import type { ReportKind } from '../../core/report.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report.ts';
import { useApp } from '../context.ts';
import { CopyButton } from '../copy-button.tsx';
import { compose } from './compose.ts';
import type { Drafting } from './drafting.ts';

interface LetterProps {
  readonly kind: ReportKind;
  readonly drafting: Drafting;
  readonly writing: Locale;
  readonly onWriting: (writing: Locale) => void;
}

/** The whole text as it will be handed on, to be read through and copied. */
export function Letter({ kind, drafting: { values }, writing, onWriting }: LetterProps) {
  const { locale } = useApp();
  const words = reportWords[locale].text;
  const text = compose(writing, kind, values);
  return (
    <section class="frame">
      <h2>{words.title}</h2>
      {locale !== 'zh-Hans' && (
        <div class="btns">
          {locales.map((one) => <button key={one} class="btn" type="button" lang={one} aria-pressed={one === writing} onClick={() => onWriting(one)}>{words.language[one]}</button>)}
        </div>
      )}
      <pre class="letter" lang={writing}>{text}</pre>
      <CopyButton text={text} label={words.copy} copied={words.copied} />
    </section>
  );
}
