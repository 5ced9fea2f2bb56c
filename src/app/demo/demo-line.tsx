import { useApp } from '../context.ts';
import { useContentIndex } from '../flow/content.ts';

/** Says that producers, numbers and certificates are made up, where the list in use is a demonstration. */
export function DemoLine() {
  const { words } = useApp();
  const index = useContentIndex();
  return index.at === 'ready' && index.value.demo ? <p><span class="badge">{words.app.demo}</span></p> : null;
}
