import { site } from 'virtual:site';
import { localText } from '../../i18n/format.ts';
import { siteWords } from '../../i18n/site.ts';
import { useApp } from '../context.ts';

/** Who runs the site and under which filing numbers; what nobody has confirmed is said to be so. */
export function SiteFoot() {
  const { locale } = useApp();
  const words = siteWords[locale];
  const name = (text: typeof site.operator) => (text ? localText(locale, text) : words.pending);
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <dl class="kv">
        <div><dt>{words.operator}</dt><dd>{name(site.operator)}</dd></div>
        <div><dt>{words.icp}</dt><dd><IcpNumber /></dd></div>
        <div><dt>{words.publicSecurity}</dt><dd>{site.publicSecurity ?? words.pending}</dd></div>
        <div><dt>{words.privacyContact}</dt><dd>{name(site.privacyContact)}</dd></div>
      </dl>
    </section>
  );
}

/** The ICP number links to the filing register, as its rules ask of a site's foot; nothing where there is none. */
export function IcpNumber() {
  const { locale } = useApp();
  return site.icp === undefined ? <>{siteWords[locale].pending}</> : <a href="https://beian.miit.gov.cn/" rel="noreferrer">{site.icp}</a>;
}

/** One line for the foot of the home page. */
export function SiteLine() {
  const { locale } = useApp();
  if (site.icp === undefined && site.publicSecurity === undefined) return null;
  return <p class="soft">{site.operator && localText(locale, site.operator)} {site.icp !== undefined && <IcpNumber />} {site.publicSecurity}</p>;
}
