import { useCallback } from 'preact/hooks';
import { lookUpNumber, type Found } from '../../core/look-up.ts';
import { formatNumber as formatLabelNumber, parseNumber, type LabelNumber } from '../../core/number.ts';
import type { Trust } from '../../core/trust/list.ts';
import { unitOf } from '../../core/trust/records.ts';
import { formatDay, formatDayOf, formatNet, localText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { numberWords } from '../../i18n/number.ts';
import { restWords } from '../../i18n/rest.ts';
import { Mark, Vine, type MarkKind } from '../../ui/mark.tsx';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { Shown } from '../culture/shown.tsx';
import { DemoLine } from '../demo/demo-line.tsx';
import { useDirectory } from '../directory/files.ts';
import { useListed } from '../flow/content.ts';
import { Link } from '../link.tsx';
import type { ScreenOf } from '../route.ts';

const looks: { readonly [F in Found['found']]: { readonly mark: MarkKind; readonly tone: string } } = {
  nobody: { mark: 'empty-frame', tone: 'other' },
  'not-filed': { mark: 'veiled', tone: 'care' },
  filed: { mark: 'veiled', tone: 'other' },
  recalled: { mark: 'recalled', tone: 'bad' },
  voided: { mark: 'stem-cut', tone: 'bad' },
};

/** What is filed under a typed number. It never shows the mark of a verified code. */
export default function NumberScreen({ screen: { text } }: { readonly screen: ScreenOf<'number'> }) {
  const number = parseNumber(text);
  if (!number) return <Mistyped text={text} />;
  return (
    <main class="col">
      <Shown of={useDirectory()}>{({ entries }) => {
        const entry = entries.find(({ licensee }) => licensee === number.licensee);
        return <LookUp key={formatLabelNumber(number)} number={number} kids={entry?.kids ?? []} />;
      }}</Shown>
    </main>
  );
}

function Mistyped({ text }: { readonly text: string }) {
  const { locale } = useApp();
  const words = numberWords[locale];
  return (
    <main class="col">
      <h1>{words.mistyped.headline}</h1>
      <p>{words.mistyped.body(text)}</p>
      <Link class="btn go" to={{ at: 'scan' }}>{words.scan}</Link>
    </main>
  );
}

function LookUp({ number, kids }: { readonly number: LabelNumber; readonly kids: readonly string[] }) {
  const { now } = useApp();
  const read = useCallback((trust: Trust) => lookUpNumber(number, kids, trust, now()), [kids.join()]);
  const found = useListed(read);
  return <Shown of={found}>{(value) => <Answer number={number} found={value} />}</Shown>;
}

function Answer({ number, found }: { readonly number: LabelNumber; readonly found: Found }) {
  const { locale } = useApp();
  const words = numberWords[locale];
  const { mark, tone } = looks[found.found];
  const { headline, body } = words.found[found.found];
  return (
    <>
      <DemoLine />
      <section class={`verdict ${tone}`} data-found={found.found}>
        <Vine />
        <div class="top"><Mark kind={mark} size={116} /><h1>{headline}</h1></div>
        <p class="why">{body(factOf(locale, found))}</p>
      </section>
      <p class="note">{words.unsigned}</p>
      <Facts number={number} found={found} />
      <Link class="btn go" to={{ at: 'scan' }}>{words.scan}</Link>
    </>
  );
}

function factOf(locale: Locale, found: Found): string {
  switch (found.found) {
    case 'nobody': return '';
    case 'recalled': return localText(locale, found.recall.notice);
    case 'voided': return localText(locale, found.entry.reason);
    default: return localText(locale, found.licensee.names);
  }
}

function Facts({ number, found }: { readonly number: LabelNumber; readonly found: Found }) {
  const { locale } = useApp();
  const words = restWords[locale].signed;
  const { product, range } = found.found === 'nobody' ? {} : { product: found.product, range: found.range };
  const packed = range?.packed;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.number, formatLabelNumber(number)],
    [words.product, product && localText(locale, product.names)],
    [words.net, range?.net === undefined ? undefined : formatNet(locale, range.net, unitOf(product))],
    [words.packed, packed && (packed.first === packed.last ? formatDay(locale, packed.first) : `${formatDay(locale, packed.first)} — ${formatDay(locale, packed.last)}`)],
    [words.lot, range?.lot],
    [words.list, formatDayOf(locale, found.list.issued)],
  ];
  return <dl class="kv num">{rows.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
