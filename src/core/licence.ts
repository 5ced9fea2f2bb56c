/** Whether a licence covered a product on a day, and what has happened to it since. */
import type { Day } from './day.ts';
import { err, ok, type Result } from './result.ts';
import type { Alert, Licence, LicenceAct } from './trust/records.ts';
import type { Advisory, OutOfLicence } from './verdict.ts';

/** The licence that covers a product on a day, or why the latest of those that name the product does not. */
export function licenceOn(licences: readonly Licence[], alerts: readonly Alert[], product: number, day: Day): Result<Licence, OutOfLicence> {
  const covering = licences.filter(({ products }) => products.includes(product)).sort((a, b) => a.first - b.first);
  if (licences.length === 0) return err({ why: 'no-licence' });
  if (covering.length === 0) return err({ why: 'product' });
  const refusals: OutOfLicence[] = [];
  for (const licence of covering) {
    const refusal = refusalOn(licence, alerts, day);
    if (!refusal) return ok(licence);
    refusals.push(refusal);
  }
  return err(refusals[refusals.length - 1]!);
}

function refusalOn(licence: Licence, alerts: readonly Alert[], day: Day): OutOfLicence | undefined {
  if (day < licence.first) return { why: 'not-started', day: licence.first };
  const state = stateOn(licence, alerts, day);
  if (state) return { why: state.act === 'withdrawal' ? 'withdrawn' : 'suspended', day: state.day };
  return day > licence.last ? { why: 'ended', day: licence.last } : undefined;
}

/** The act that holds a licence back on a day: a withdrawal for good, or a suspension that no reinstatement has ended. */
function stateOn(licence: Licence, alerts: readonly Alert[], day: Day): LicenceAct | undefined {
  const acts = licenceActs(licence, alerts).filter((act) => act.day <= day);
  const withdrawal = acts.find(({ act }) => act === 'withdrawal');
  if (withdrawal) return withdrawal;
  const latest = acts[acts.length - 1];
  return latest?.act === 'suspension' ? latest : undefined;
}

/** A licence's acts in the order of their days; acts of one day keep the order in which they were filed. */
function licenceActs(licence: Licence, alerts: readonly Alert[]): LicenceAct[] {
  const acts = alerts.filter((entry): entry is LicenceAct => 'agreement' in entry && entry.agreement === licence.agreement);
  return acts.sort((a, b) => a.day - b.day); // Sorting is stable in every browser of the build target.
}

/** What has happened to a licence since a box was packed under it: told, but no fault of the box. A renewal is no news. */
export function licenceSince(licence: Licence, licences: readonly Licence[], alerts: readonly Alert[], product: number, today: Day): Advisory[] {
  const state = stateOn(licence, alerts, today);
  if (state) return [{ about: state.act === 'withdrawal' ? 'licence-withdrawn' : 'licence-suspended', day: state.day }];
  const over = today > licence.last && !licenceOn(licences, alerts, product, today).ok;
  return over ? [{ about: 'licence-ended', day: licence.last }] : [];
}
