import type { Place } from '../../core/content/brand.ts';
import { cultureWords } from '../../i18n/culture.ts';
import { formatDay } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { Said } from './said.tsx';

/** Places to go, one by one: how to get there as far as it is confirmed, and the day it was. */
export function PlacesList({ places }: { readonly places: readonly Place[] }) {
  const { title } = cultureWords[useApp().locale].places;
  return <section class="tight places"><h2>{title}</h2>{places.map((place, i) => <PlaceView key={i} place={place} />)}</section>;
}

function PlaceView({ place: { names, where, address, phone, parking, hours, confirmed, source } }: { readonly place: Place }) {
  const { locale } = useApp();
  const words = cultureWords[locale];
  const rows = [
    [words.places.address, address && <Said text={address} />], [words.places.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
    [words.places.parking, parking && <Said text={parking} />], [words.places.hours, hours && <Said text={hours} />],
  ] as const;
  const unknown = rows.flatMap(([name, value]) => (value === undefined ? [name] : []));
  return (
    <>
      <h3><Said text={names} /></h3>
      <p><Said text={where} /></p>
      <dl class="kv num">{rows.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {unknown.length > 0 && <p>{words.places.unknown(unknown)}</p>}
      <p class="soft">{words.plot.source(words.cite(source.title, source.publisher, source.date))}<br />{words.confirmed(formatDay(locale, confirmed))}</p>
    </>
  );
}
