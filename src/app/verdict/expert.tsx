import type { ComponentChildren } from 'preact';
import { parseSign1 } from '../../core/cose.ts';
import { decode } from '../../core/cbor.ts';
import { formatDay as isoDay, formatInstant } from '../../core/day.ts';
import { diagnose } from '../../core/diagnose.ts';
import { parseLabel } from '../../core/label.ts';
import { parseLink } from '../../core/link.ts';
import type { FiledRange } from '../../core/trust/records.ts';
import { signedOf, type Signed, type Verdict } from '../../core/verdict.ts';
import { expertWords } from '../../i18n/expert.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Fingerprint } from '../about/fingerprint.tsx';
import { useApp, useListState } from '../context.ts';
import './expert.css';

/** What a verdict rests on, in the words of the standards: key, list, licence, filing, signed values, the label's own bytes. */
export function Expert({ verdict, text }: { readonly verdict: Verdict; readonly text: string }) {
  const { locale } = useApp();
  const words = expertWords[locale];
  const label = parseLabel(text);
  const signed = signedOf(verdict);
  return (
    <div class="gap expert">
      <dl class="kv num">
        {label.ok && <Row name={words.key}><code>{label.value.kid}</code></Row>}
        <ListRows />
        <Row name={words.licence}>{verdict.kind === 'authorised' ? verdict.licence.agreement : words.noLicence}</Row>
        {signed && <RangeRow range={signed.range} />}
      </dl>
      {signed && <SignedFields signed={signed} />}
      <section class="tight"><h3>{words.raw}</h3><pre class="note raw">{text}</pre></section>
      <Message text={text} proved={signed !== undefined} />
    </div>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function ListRows() {
  const { list, locale } = useApp();
  const words = expertWords[locale].list;
  const { trust } = useListState(list);
  if (!trust) return <Row name={words.version}>{words.none}</Row>;
  const { version, issued, fingerprint } = trust.status;
  return <><Row name={words.version}>{version}</Row><Row name={words.issued}>{formatInstant(issued)}</Row><Row name={words.fingerprint}><Fingerprint of={fingerprint} /></Row></>;
}

function RangeRow({ range }: { readonly range: FiledRange | undefined }) {
  const words = expertWords[useApp().locale].range;
  if (!range) return <Row name={words.title}>{words.none}</Row>;
  return (
    <>
      <Row name={words.title}>{words.span(String(range.from), String(range.to))} · {range.lot}</Row>
      <Row name={words.filed}>{formatInstant(range.filed)}</Row>
    </>
  );
}

/** The claims by the names of label.cddl; days and net content as they were signed. */
function SignedFields({ signed: { claims } }: { readonly signed: Signed }) {
  const { serial, product, packed, net, lot, gtin } = claims;
  const fields = { serial, product, packed: packed === undefined ? undefined : `${packed} = ${isoDay(packed)}`, net, lot, gtin };
  return (
    <section class="tight">
      <h3>{expertWords[useApp().locale].signed}</h3>
      <dl class="kv num">{Object.entries(fields).map(([name, value]) => value !== undefined && <Row key={name} name={name}><code>{value}</code></Row>)}</dl>
    </section>
  );
}

/** The label's bytes as CBOR, whole even where they are no label of ours. */
function Message({ text, proved }: { readonly text: string; readonly proved: boolean }) {
  const { locale } = useApp();
  const words = expertWords[locale];
  const link = parseLink(text);
  const message = link.ok && parseSign1(link.value.cose).ok ? link.value.cose : undefined;
  const item = message && decode(message);
  if (!message || !item?.ok) return <p class="soft">{words.notLabel}</p>;
  return (
    <section class="tight">
      <h3>{words.message(formatNumber(locale, message.length))}</h3>
      {!proved && <p>{words.unsigned}</p>}
      <pre class="note raw">{diagnose(item.value, true)}</pre>
    </section>
  );
}
