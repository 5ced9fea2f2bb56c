import type { Badge } from '../../core/content/licensee.ts';
import { dayOf } from '../../core/day.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';

/** Certificates, each only with its number, scope and expiry; one that has run out says so. */
export function Badges({ badges }: { readonly badges: readonly Badge[] }) {
  const { locale, now } = useApp();
  const words = directoryWords[locale].producer;
  const today = dayOf(now());
  if (badges.length === 0) return null;
  return (
    <section class="tight">
      <h2>{words.badges}</h2>
      <ul class="leaves">
        {badges.map(({ kind, number, scope, expires }) => (
          <li key={`${kind} ${number}`}>
            <h3>{words.badge[kind]}</h3>
            <dl class="kv num">
              <div><dt>{words.certificate}</dt><dd>{number}</dd></div>
              <div><dt>{words.scope}</dt><dd>{localText(locale, scope)}</dd></div>
              <div><dt>{words.expires}</dt><dd>{expires < today ? words.expired(formatDay(locale, expires)) : formatDay(locale, expires)}</dd></div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
