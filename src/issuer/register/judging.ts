/** The register in the words of the list: licences and restrictions as published, and as the core reads them. */
import { formatDay, type Day } from '../../core/day.ts';
import { licenceOn } from '../../core/licence.ts';
import type { Result } from '../../core/result.ts';
import type { Json, JsonObject } from '../../core/trust/json.ts';
import { alert, licence, type Alert, type Licence } from '../../core/trust/records.ts';
import { list, readShape, type Read } from '../../core/trust/shape.ts';
import type { OutOfLicence } from '../../core/verdict.ts';
import type { Licensee, Restriction } from './state.ts';

/** A licensee's licences as the list states them. */
export const licencesJson = ({ licences }: Licensee): JsonObject[] =>
  [...licences.values()].map(({ agreement, products, first, last }) => ({ agreement, products, first, last }));

/** A licensee's licences in full, as the directory states them. */
export const grantsJson = ({ licences }: Licensee): JsonObject[] =>
  [...licences.values()].map(({ licensee: _owner, ...granted }) => granted as unknown as JsonObject);

/** The plots that its licences name: no others, and nothing of them but their names and area. */
export function plotsJson({ licences, plots }: Licensee): JsonObject[] {
  const named = new Set([...licences.values()].flatMap((licence) => licence.plots));
  return [...plots.values()].flatMap(({ plot, names, mu }) => (named.has(plot) ? [{ plot, names, ...(mu !== undefined && { mu }) }] : []));
}

/** Every restriction on a licensee as the list states them, in the order of filing. */
export const alertsJson = ({ restrictions }: Licensee): JsonObject[] => restrictions.map(alertJson);

function alertJson(restriction: Restriction): JsonObject {
  const { id, day, document } = restriction.what;
  const common = { id, day, document };
  switch (restriction.act) {
    case 'recall': {
      const { lifted, what: { lot, notice } } = restriction;
      return { act: 'recall', ...common, lot, notice, ...(lifted && { lifted: { day: lifted.day, document: lifted.document } }) };
    }
    case 'void': return { act: 'void', ...common, from: restriction.what.from, to: restriction.what.to, reason: restriction.what.reason };
    case 'key-revoked': return { act: 'key-revocation', ...common, kid: restriction.what.kid, compromised: restriction.what.compromised };
    case 'licence-status': return { act: restriction.what.status, ...common, agreement: restriction.what.agreement };
  }
}

/** The licence that covers a product on a day, by the very rule a phone applies. */
export function licenceFor(licensee: Licensee, product: number, day: Day): Result<Licence, OutOfLicence> {
  return licenceOn(ours<readonly Licence[]>(list(licence), licencesJson(licensee)), ours<readonly Alert[]>(list(alert), alertsJson(licensee)), product, day);
}

/** What the register holds was checked when it was filed: a misfit here is our own bug. */
function ours<T>(read: Read<T>, json: Json): T {
  const value = readShape(read, json);
  if (!value.ok) throw new Error(`register: ${value.error.path}: expected ${value.error.expected}`);
  return value.value;
}

/** The day an out-of-licence reason names, for people; empty where it names none. */
export const reasonDay = (reason: OutOfLicence): string => ('day' in reason ? formatDay(reason.day) : '');
