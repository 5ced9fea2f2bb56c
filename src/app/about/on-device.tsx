import { aboutWords } from '../../i18n/about.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp } from '../context.ts';
import { keepsHistory } from '../flow/history.ts';
import { useOnDevice } from '../flow/on-device.ts';

/** What this device keeps: the app, the list, the history; and how much room they take. */
export function OnDevice() {
  const { locale } = useApp();
  const words = aboutWords[locale].device;
  const kept = useOnDevice();
  const megabytes = kept?.bytes === undefined ? undefined : Math.max(0.1, Math.round(kept.bytes / 100_000) / 10);
  return (
    <section class="tight">
      <h2>{words.title}</h2>
      <dl class="kv num">
        <div><dt>{words.version}</dt><dd>{import.meta.env.VITE_VERSION}</dd></div>
        {!kept && <div><dt>{words.app}</dt><dd>{words.counting}</dd></div>}
        {kept && (
          <>
            <div><dt>{words.app}</dt><dd>{kept.offline ? words.offline : words.online}</dd></div>
            <div><dt>{words.list}</dt><dd>{kept.lasting ? words.kept : words.passing}</dd></div>
            <div><dt>{words.history}</dt><dd>{words.codes(formatNumber(locale, kept.codes))}{!keepsHistory() && ` · ${words.off}`}</dd></div>
            {megabytes !== undefined && <div><dt>{words.size}</dt><dd>{words.megabytes(formatNumber(locale, megabytes))}</dd></div>}
          </>
        )}
      </dl>
    </section>
  );
}
