/** Sources as a folder lists them, once each, by the id that footnotes name. */
import type { Source } from '../../core/content/page.ts';
import { sourceKinds, type SourceKind } from './lint/facts.ts';
import { oneOf, prose, record, tableOf, text, type Take } from './yaml.ts';

export interface ListedSource extends Source {
  readonly kind: SourceKind;
}
export type Sources = ReadonlyMap<string, ListedSource>;

/** A year or a day as the source gives it; 未注明 where it gives none. */
const date = text(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|未注明)$/, 'YYYY, YYYY-MM-DD, 未注明');

/** A public office's own publication; other published sources count as press. */
const OFFICE = /(?:政府|办公室|部|局|委员会|法院)(?:（[^）]*）)?$/;

const sourceOf = (id: string): Take<ListedSource> => (field) => {
  const source = record({ title: prose('zh-Hans', 'cited'), publisher: text(), date }, { mark: oneOf('S', 'V'), kind: oneOf(...sourceKinds) })(field);
  if (!source) return undefined;
  const { title, publisher, date: day, mark, kind } = source;
  return { id, title, publisher, date: day, kind: kind ?? (mark === 'S' || OFFICE.test(publisher) ? 'official' : 'press') };
};

export const sources: Take<Sources> = tableOf(/^[a-z0-9][a-z0-9-]*$/, 'a-z 0-9 -', sourceOf);

/** A source as a page shows it. */
export const shown = ({ id, title, publisher, date: day }: ListedSource): Source => ({ id, title, publisher, date: day });
