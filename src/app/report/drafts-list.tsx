import type { ReportKind } from '../../core/report.ts';
import { drafts, keepDraft, type Draft } from '../../device/drafts.ts';
import { formatMoment } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/report.ts';
import { useApp } from '../context.ts';

/** Reports begun on this device, each to be carried on: about its code, or here where it is about none. */
export function Drafts({ onOpen }: { readonly onOpen: (kind: ReportKind) => void }) {
  const { locale, go } = useApp();
  const { draft: words, kinds } = reportWords[locale];
  const kept = drafts();
  if (kept.length === 0) return null;
  const open = (draft: Draft) => {
    keepDraft(draft); // The newest again: what a code's report opens with.
    if (draft.text === undefined) onOpen(draft.kind);
    else go({ at: 'report', text: draft.text });
  };
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <ul class="drafts">
        {kept.map((draft) => (
          <li key={`${draft.kind} ${draft.text ?? ''}`}>
            <span><strong>{kinds[draft.kind].name}</strong><br /><small class="num">{words.at(formatMoment(locale, draft.at))}{draft.text === undefined && ` · ${words.ofNone}`}</small></span>
            <button class="btn" type="button" onClick={() => open(draft)}>{words.open}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
