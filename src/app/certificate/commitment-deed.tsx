import { bases, type Commitment } from '../../core/content/lot.ts';
import { basisLines, basisTitle, certificateWords, commitmentFields, commitmentLead, commitmentLines, commitmentTitle, formOn } from '../../i18n/certificate.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { MarkLine, type Papers } from './mark-line.tsx';
import { Legal, Rows } from './rows.tsx';

/** 食用农产品承诺达标合格证 in the wording of the day it was issued. Self-declared, and said to be. */
export function CommitmentDeed({ commitment, verdict, when }: Pick<Papers, 'verdict' | 'when'> & { readonly commitment: Commitment }) {
  const { locale } = useApp();
  const words = certificateWords[locale].commitment;
  const form = formOn(commitment.issued, commitment.form);
  return (
    <section class="frame deed">
      <h2><Legal line={commitmentTitle} /></h2>
      <p class="soft">{words.form[commitment.form]} · {words.rule[form]}</p>
      <p><Legal line={commitmentLead} /></p>
      <ul class="ticks tight">{commitmentLines[form].map((line) => <li key={line.legal} data-ticked><Legal line={line} /></li>)}</ul>
      <Grounds commitment={commitment} />
      <Fields commitment={commitment} />
      <p class="soft">{words.selfDeclared}</p>
      <MarkLine verdict={verdict} when={when} />
    </section>
  );
}

/** All three grounds, those the issuer gave with a tick. */
function Grounds({ commitment: { basis } }: { readonly commitment: Commitment }) {
  const { locale } = useApp();
  const { ticked, open } = certificateWords[locale].commitment.box;
  return (
    <>
      <p class="soft"><Legal line={basisTitle} /></p>
      <ul class="ticks tight">
        {bases.map((name) => (
          <li key={name} {...(basis.includes(name) && { 'data-ticked': true })}>
            <span class="vh">{basis.includes(name) ? ticked : open}</span><Legal line={basisLines[name]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Fields({ commitment: { product, quantity, origin, issued, issuer, contact } }: { readonly commitment: Commitment }) {
  const { locale } = useApp();
  const of = (field: keyof typeof commitmentFields) => <Legal line={commitmentFields[field]} />;
  return (
    <Rows rows={[
      [of('product'), localText(locale, product)], [of('quantity'), localText(locale, quantity)], [of('origin'), localText(locale, origin)],
      [of('issued'), formatDay(locale, issued)], [of('issuer'), localText(locale, issuer)], [of('contact'), contact],
    ]} />
  );
}
