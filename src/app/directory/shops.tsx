import type { Shop } from '../../core/content/licensee.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { formatDay, localText } from '../../i18n/format.ts';
import { useApp } from '../context.ts';

/** The shops and live rooms a producer has had put on record, with the day each was. */
export function Shops({ shops }: { readonly shops: readonly Shop[] }) {
  const { locale } = useApp();
  const words = directoryWords[locale].producer;
  return (
    <section class="tight">
      <h2>{words.shops}</h2>
      {shops.length === 0 && <p class="soft">{words.noShops}</p>}
      <ul class="leaves">{shops.map((shop, i) => <li key={i}><h3>{nameOf(shop)}</h3><p class="soft num">{factsOf(shop)}</p></li>)}</ul>
    </section>
  );

  function nameOf({ names, url }: Shop) {
    const name = localText(locale, names);
    return url === undefined ? name : <a href={url} rel="external noreferrer">{name}</a>;
  }
  /** The host is shown, so that nobody has to open a link to learn where it leads. */
  function factsOf({ kind, since, url }: Shop): string {
    return [words.shop[kind], ...(since === undefined ? [] : [words.since(formatDay(locale, since))]), ...(url === undefined ? [] : [hostOf(url)])].join(' · ');
  }
}

const hostOf = (url: string): string => /^https:\/\/(?:[^/?#]*@)?([^/?#]+)/.exec(url)?.[1] ?? url;
