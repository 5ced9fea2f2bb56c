import { MAX_LICENSEE } from '../../core/limits.ts';
import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { count, day, flag, line, oneOf, optional } from '../input/field.ts';
import { given } from '../input/form.ts';
import { refuse } from '../refusal.ts';
import { findLicensee, nextId } from '../register/find.ts';

/**
 * Enter a licensee on the red or the black list. While a black entry holds, no labels are minted. Nothing of it is
 * published: of a black entry the public sees the licence's status, and a red one fits none of the list's badges.
 */
export const standingAdd = filing({
  name: 'standing add',
  form: { licensee: count(1, MAX_LICENSEE), list: oneOf('red', 'black'), basis: line, document: line, day, until: optional(day), public: flag },
  decide: ({ licensee: number, list, basis, document, day: on, until, public: shown }) => (state) => {
    const licensee = findLicensee(state, number);
    if (!licensee.ok) return licensee;
    if (until !== undefined && until < on) return refuse('until', until, 'before', on);
    if (shown && list === 'black') return refuse('public', list, 'black-is-not-shown');
    const twin = [...licensee.value.standings.values()].find((entry) => entry.list === list && entry.document === document && !entry.ended);
    if (twin) return refuse('document', document, 'listed', twin.id);
    return ok([{ act: 'standing-added', what: { licensee: number, id: nextId('standing', licensee.value), list, basis, document, day: on, public: shown, ...given({ until }) } }]);
  },
  remark: ({ public: shown }, words) => (shown ? words.notShown : undefined),
});
