/** A lot's file, `lots/<LOT>.yaml`: where it grew, when, and what was declared of it. */
import { bases, lotPage, timelineSteps } from '../../core/content/lot.ts';
import { MAX_PRODUCT } from '../../core/limits.ts';
import type { Json } from '../../core/trust/json.ts';
import { requireShape } from './finish.ts';
import { hasIdNumber, isPersonal } from './lint/persons.ts';
import type { Sheet } from './sheet.ts';
import { day, listOf, local, oneOf, parseYaml, placeOf, record, text, whole, type Field, type Reading, type Take } from './yaml.ts';

const names = record({ names: local }, { about: local });
const step = record({ step: oneOf(...timelineSteps), day }, { note: local });

/** Steps as they followed each other. */
const timeline: Take<NonNullable<ReturnType<typeof steps>>> = (field) => {
  const taken = steps(field);
  taken?.forEach((one, i) => {
    if (i > 0 && one.day < taken[i - 1]!.day) field.reading.faults.add(placeOf(field), 'timeline-order', one.day);
  });
  return taken;
};
const steps = listOf(step);

const contact: Take<string> = (field) => {
  const value = text()(field);
  return value !== undefined && hasIdNumber(value) ? void field.reading.faults.add(placeOf(field), 'id-number', '') : value;
};

const declared = record(
  { form: oneOf('producer', 'buyer'), product: local, quantity: local, origin: local, issued: day, issuer: local, contact, basis: listOf(oneOf(...bases)) },
  { consent: record({ day, document: text() }) },
);

/** 食用农产品承诺达标合格证. A person's own number needs their consent on record (PIPL art. 13); the record itself is not published. */
const commitment: Take<Omit<NonNullable<ReturnType<typeof declared>>, 'consent'>> = (field) => {
  const taken = declared(field);
  if (!taken) return undefined;
  const { consent, ...shown } = taken;
  if (!consent && isPersonal(shown.contact)) field.reading.faults.add(placeOf(field), 'consent', shown.contact);
  if (shown.basis.length === 0) field.reading.faults.add(placeOf(field), 'field', `basis: ${bases.join(' | ')}`);
  return shown;
};

/** Food production licence, GB 食品生产许可编号: SC and fourteen digits. */
const wine = record({ sc: text(/^SC\d{14}$/, 'SC + 14 位数字 digits'), standard: text(), vintage: whole(1900, 2200) });

const lotFields = record(
  { product: whole(1, MAX_PRODUCT), plot: names, timeline },
  { storage: local, standard: record({ names: local }, { number: text() }), trace: text(), commitment, wine },
);

/** Read one lot's file. Undefined where it was at fault. */
export function readLot(reading: Reading, sheet: Sheet, licensee: number, lot: string): { readonly page: Json; readonly isWine: boolean } | undefined {
  const field: Field | undefined = parseYaml(reading, sheet);
  const taken = field && lotFields(field);
  if (!field || !taken) return undefined;
  if (taken.wine && taken.commitment) reading.faults.add(placeOf(field), 'wine-commitment', '');
  const page = { licensee, lot, ...taken } as unknown as Json;
  requireShape(reading, sheet.file, lotPage, page);
  return { page, isWine: taken.wine !== undefined };
}
