/** What a round needs where there is no network, brought onto the device while there is one. */
import { useEffect, useState } from 'preact/hooks';
import { started } from '../../device/update.ts';

/** Whether the inspector's pages and the decoder are kept on this device; undefined while they are fetched. */
export function useKept(): boolean | undefined {
  const [kept, setKept] = useState<boolean>();
  useEffect(() => void started.then((updates) => updates.keepInspector()).then(setKept), []);
  return kept;
}
