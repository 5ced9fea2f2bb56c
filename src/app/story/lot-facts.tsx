import type { ComponentChildren } from 'preact';
import type { LotPage } from '../../core/content/lot.ts';
import type { Signed } from '../../core/verdict.ts';
import { sayStandard } from '../../i18n/directory.ts';
import { localText } from '../../i18n/format.ts';
import { storyWords } from '../../i18n/story.ts';
import { useApp } from '../context.ts';
import { Said } from '../culture/said.tsx';
import { PlotPictures } from './pictures.tsx';

/** The plot in words and pictures, how to keep what grew there, and the batch's numbers. */
export function LotFacts({ signed, lot }: { readonly signed: Signed; readonly lot: LotPage | undefined }) {
  const { locale } = useApp();
  const { claims, range, product } = signed;
  const words = storyWords[locale];
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.lot.number, claims.lot ?? lot?.lot],
    [words.lot.level, lot && range?.level && localText(locale, range.level)],
    [words.lot.vintage, lot?.wine && String(lot.wine.vintage)],
    [words.lot.standard, lot && (lot.standard ? sayStandard(locale, lot.standard) : words.unknown)],
    [words.lot.trace, lot && (lot.trace === undefined ? words.unknown : <>{lot.trace}<br /><span class="soft">{words.lot.platform}</span></>)],
  ];
  const known = rows.filter(([, value]) => value !== undefined);
  return (
    <>
      {lot && <section class="tight"><h2>{words.place}</h2><p><Said text={lot.plot.names} /></p>{lot.plot.about && <p><Said text={lot.plot.about} /></p>}<PlotPictures signed={signed} /></section>}
      {lot && <section class="tight"><h2>{words.storage}</h2><p>{lot.storage ? <Said text={lot.storage} /> : words.unknown}</p></section>}
      {known.length > 0 && <section class="tight"><h2>{words.lot.title}</h2><dl class="kv num">{known.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl></section>}
      {product?.warning && <p class="mark-line">{localText(locale, product.warning)}</p>}
    </>
  );
}
