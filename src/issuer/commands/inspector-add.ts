import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { fingerprint, line } from '../input/field.ts';
import { refuse } from '../refusal.ts';

/** Register whose device a fingerprint is. A fingerprint is registered once; a new device has a new one. */
export const inspectorAdd = filing({
  name: 'inspector add',
  form: { fingerprint, officer: line, number: line },
  decide: ({ fingerprint: of, officer, number }) => (state) =>
    state.inspectors.has(of) ? refuse('fingerprint', of, 'taken') : ok([{ act: 'inspector-added', what: { fingerprint: of, officer, number } }]),
});
