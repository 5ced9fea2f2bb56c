import { useState } from 'preact/hooks';
import { formatDayOf } from '../../i18n/format.ts';
import { kioskWords } from '../../i18n/kiosk.ts';
import { Choice } from '../../ui/choice.tsx';
import { useApp, useListState } from '../context.ts';
import { OfflinePack } from '../offline/offline-pack.tsx';
import { hasCode, isCode, reader, readers, setCode, setReader } from './arrangement.ts';
import { ListAge } from './list-age.tsx';

/** Seconds that a fair may last without a network. */
const WEEK = 7 * 86_400;

/** For the staff: what reads the codes, the code that leads back here, and whether the machine is ready to be cut off. */
export function SetUp({ onBegin, onEnd }: { readonly onBegin: () => void; readonly onEnd: () => void }) {
  const { locale } = useApp();
  const words = kioskWords[locale];
  const [code, setTyped] = useState('');
  const [using, setUsing] = useState(reader);
  const [fault, setFault] = useState('');
  const begin = async (event: Event) => {
    event.preventDefault();
    if (!isCode(code) && (code !== '' || !hasCode())) return setFault(words.setUp.code.fault);
    setReader(using);
    if (code !== '') await setCode(code);
    await document.documentElement.requestFullscreen?.().catch(() => {}); // Refused in a page that is pinned already.
    onBegin();
  };
  return (
    <main class="col set-up">
      <div class="tight"><h1>{words.title}</h1><p>{words.setUp.lead}</p></div>
      <form class="gap" onSubmit={(event) => void begin(event)}>
        <Choice title={words.setUp.reader.title} name="reader" value={using} onChange={setUsing} options={readers.map((value) => ({ value, label: words.setUp.reader[value] }))} />
        <p class="soft">{words.setUp.reader.note}</p>
        <section class="tight">
          <h2>{words.setUp.code.title}</h2>
          <label class="field">
            {words.setUp.code.label}
            <input type="text" inputMode="numeric" autocomplete="off" maxLength={8} value={code} onInput={(event) => setTyped(event.currentTarget.value)} aria-describedby="code-note code-fault" />
          </label>
          <p class="soft" id="code-note">{hasCode() && words.setUp.code.keep} {words.setUp.code.note}</p>
          <p id="code-fault" role="alert">{fault}</p>
        </section>
        <Offline />
        <OfflinePack brief />
        <section class="tight">
          <h2>{words.setUp.screen.title}</h2>
          <p>{'wakeLock' in navigator ? words.setUp.screen.held : words.setUp.screen.notHeld}</p>
          <h2>{words.setUp.rules.title}</h2>
          <ul class="prose-list">{words.setUp.rules.lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </section>
        <div class="btns">
          <button class="btn" type="button" onClick={() => void leave().then(onEnd)}>{words.setUp.end}</button>
          <button class="btn go" type="submit">{words.setUp.begin}</button>
        </div>
      </form>
    </main>
  );
}

async function leave(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}

/** Whether a week without a network is covered by the list in hand. */
function Offline() {
  const { locale, list, now } = useApp();
  const words = kioskWords[locale].setUp.offline;
  const { trust } = useListState(list);
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <ListAge />
      {trust && <p>{words.until(formatDayOf(locale, trust.status.confirmedUntil))}{trust.status.confirmedUntil > now() + WEEK ? words.week : words.soon}</p>}
    </section>
  );
}
