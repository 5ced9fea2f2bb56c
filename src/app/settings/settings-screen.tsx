import { useState } from 'preact/hooks';
import { chooseLook, look, looks, type Look } from '../../device/look.ts';
import type { Locale } from '../../i18n/locale.ts';
import { settingsWords } from '../../i18n/settings.ts';
import { Choice } from '../../ui/choice.tsx';
import '../../ui/pages.css';
import { useApp } from '../context.ts';
import { keepHistory, keepsHistory } from '../flow/history.ts';
import { Keeping } from '../history/keeping.tsx';
import { Link } from '../link.tsx';

/** Each language by its own name. */
const languages: readonly { readonly value: Locale; readonly label: string; readonly lang: Locale }[] = [
  { value: 'zh-Hans', label: '中文', lang: 'zh-Hans' },
  { value: 'en', label: 'English', lang: 'en' },
];

/** How the app looks and speaks, whether it keeps a history, and the ways to its modes for special occasions. */
export default function SettingsScreen() {
  const { locale, setLocale, elder, setElder } = useApp();
  const words = settingsWords[locale];
  const [keeping, setKeeping] = useState(keepsHistory);
  const keep = (on: boolean) => {
    keepHistory(on);
    setKeeping(on);
  };
  return (
    <main class="col">
      <div class="tight"><h1>{words.title}</h1><p>{words.lead}</p></div>
      <Choice title={words.language} name="locale" options={languages} value={locale} onChange={setLocale} />
      <Choice
        title={words.text.title} name="text" value={elder ? 'large' : 'standard'} onChange={(size) => setElder(size === 'large')}
        options={[{ value: 'standard', label: words.text.standard }, { value: 'large', label: words.text.large }]}
      />
      <LookChoice name="theme" />
      <LookChoice name="contrast" />
      <Keeping keeping={keeping} setKeeping={keep} />
      <Occasions />
      <Link class="btn" to={{ at: 'about' }}>{words.about}</Link>
    </main>
  );
}

function LookChoice({ name }: { readonly name: Look }) {
  const words: { readonly title: string; readonly [option: string]: string } = settingsWords[useApp().locale][name];
  const [value, setValue] = useState<string>(look(name));
  const options: readonly string[] = looks[name];
  const choose = (option: string) => {
    chooseLook(name, option as never);
    setValue(option);
  };
  return <Choice title={words.title} name={name} value={value} onChange={choose} options={options.map((option) => ({ value: option, label: words[option] }))} />;
}

function Occasions() {
  const words = settingsWords[useApp().locale].occasions;
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <ul class="ways">
        <li><Link to={{ at: 'inspect', path: '' }}>{words.inspect}</Link><p class="soft">{words.inspectFor}</p></li>
        <li><Link to={{ at: 'kiosk' }}>{words.kiosk}</Link><p class="soft">{words.kioskFor}</p></li>
      </ul>
    </section>
  );
}
