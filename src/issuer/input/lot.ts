/** A lot's fields: where it grew, when, and what was declared of it. */
import { bases, timelineSteps, type TimelineStep } from '../../core/content/lot.ts';
import { parseDay } from '../../core/day.ts';
import { MAX_LICENSEE, MAX_PRODUCT } from '../../core/limits.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Reason } from '../../i18n/cli.ts';
import { hasIdNumber, isPersonal } from '../content/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { LotBody } from '../register/acts.ts';
import { code, count, day, line, lot, many, oneOf, optional, type Field } from './field.ts';
import { given, type Form, type Values } from './form.ts';
import { local, localOr } from './local.ts';
import { shownFields, type ShownText } from '../shown.ts';

type TimelineEntry = LotBody['timeline'][number];

/** `harvest=2026-08-20` or `harvest=2026-08-20|说明|Note`. */
const step: Field<TimelineEntry> = {
  takes: 'once', needed: true, otherwise: undefined as never,
  read([text]): Result<TimelineEntry, Reason> {
    const [, name, on, chinese, english] = /^([a-z]+)=([0-9-]+)(?:\|([^|]+))?(?:\|([^|]+))?$/.exec(text!) ?? [];
    const known = timelineSteps.find((candidate): candidate is TimelineStep => candidate === name);
    if (!known) return err(['not-a-step', timelineSteps.join(', ')]);
    if (parseDay(on!) === undefined) return err(['not-a-day']);
    return ok({ step: known, day: on!, ...given({ note: localOr(chinese?.trim(), english?.trim()) }) });
  },
};

/** Without a text all members of a group must be absent; see {@link commitmentOf}. */
export const lotForm = {
  licensee: count(1, MAX_LICENSEE), lot, season: optional(code), product: count(1, MAX_PRODUCT), plot: code, timeline: many(step, ';'),
  level: optional(line), 'level-en': optional(line), storage: optional(line), 'storage-en': optional(line),
  trace: optional(line), 'trace-exception': optional(line),
  'commitment-form': optional(oneOf('producer', 'buyer')), 'commitment-product': optional(line), 'commitment-product-en': optional(line),
  'commitment-quantity': optional(line), 'commitment-quantity-en': optional(line), 'commitment-origin': optional(line), 'commitment-origin-en': optional(line),
  'commitment-issued': optional(day), 'commitment-issuer': optional(line), 'commitment-issuer-en': optional(line), 'commitment-contact': optional(line),
  'commitment-consent': optional(line), 'commitment-basis': optional(many(oneOf(...bases))),
  'wine-sc': optional(line), 'wine-standard': optional(line), 'wine-vintage': optional(count(1900, 2200)),
} satisfies Form;
export type LotValues = Values<typeof lotForm>;

/** What a lot's page shows of its words. The contact of a certificate is a matter of consent, see {@link commitmentOf}. */
export function shownIn(values: LotValues): ShownText[] {
  const notes = values.timeline.flatMap(({ note = {} }) => Object.values<string>(note).map((text): ShownText => ({ field: 'timeline', text })));
  return [...notes, ...shownFields(
    values, 'level', 'level-en', 'storage', 'storage-en', 'commitment-product', 'commitment-product-en', 'commitment-quantity', 'commitment-quantity-en',
    'commitment-origin', 'commitment-origin-en', 'commitment-issuer', 'commitment-issuer-en',
  )];
}

/** 承诺达标合格证 (农业农村部令2025年第4号): all its fields, or none. */
export function commitmentOf(values: LotValues): Result<LotBody['commitment'], Refusal> {
  const {
    'commitment-form': form, 'commitment-product': product, 'commitment-quantity': quantity, 'commitment-origin': origin, 'commitment-issued': issued,
    'commitment-issuer': issuer, 'commitment-contact': contact, 'commitment-basis': basis, 'commitment-consent': consent,
  } = values;
  const fields = { form, product, quantity, origin, issued, issuer, contact, basis };
  if (Object.values(fields).every((value) => value === undefined)) return consent === undefined ? ok(undefined) : refuse('commitment-contact', undefined, 'required');
  const lacking = Object.entries(fields).find(([, value]) => value === undefined);
  if (lacking) return refuse(`commitment-${lacking[0]}`, undefined, 'required');
  if (hasIdNumber(contact!)) return refuse('commitment-contact', undefined, 'id-card');
  if (isPersonal(contact!) && consent === undefined) return refuse('commitment-contact', contact, 'needs-consent');
  return ok({
    form: form!, product: local(product!, values['commitment-product-en']), quantity: local(quantity!, values['commitment-quantity-en']),
    origin: local(origin!, values['commitment-origin-en']), issued: issued!, issuer: local(issuer!, values['commitment-issuer-en']), contact: contact!, basis: basis!,
  });
}

/** The wine's three facts, or none. */
export function wineOf({ 'wine-sc': sc, 'wine-standard': standard, 'wine-vintage': vintage }: LotValues): Result<LotBody['wine'], Refusal> {
  if (sc === undefined && standard === undefined && vintage === undefined) return ok(undefined);
  if (sc === undefined) return refuse('wine-sc', undefined, 'required');
  if (standard === undefined) return refuse('wine-standard', undefined, 'required');
  return vintage === undefined ? refuse('wine-vintage', undefined, 'required') : ok({ sc, standard, vintage });
}

/** The national platform's code, or an exception filed with its reason: one of the two. */
export function traceOf({ trace, 'trace-exception': exception }: LotValues): Result<LotBody['trace'], Refusal> {
  if (trace !== undefined && exception !== undefined) return refuse('trace-exception', exception, 'trace-or-exception');
  if (trace !== undefined) return ok({ code: trace });
  return exception === undefined ? refuse('trace', undefined, 'trace-or-exception') : ok({ exception });
}
