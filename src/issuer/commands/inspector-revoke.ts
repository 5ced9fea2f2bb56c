import { ok } from '../../core/result.ts';
import { filing } from '../command.ts';
import { day, fingerprint, line } from '../input/field.ts';
import { refuse } from '../refusal.ts';

/** Revoke an inspector's device: lost, sold or passed on. Its files are still read, and said to be of a revoked device. */
export const inspectorRevoke = filing({
  name: 'inspector revoke',
  form: { fingerprint, day, reason: line },
  decide: ({ fingerprint: of, day: on, reason }) => (state) => {
    const inspector = state.inspectors.get(of);
    if (!inspector) return refuse('fingerprint', of, 'unknown');
    if (inspector.revoked) return refuse('fingerprint', of, 'already-revoked');
    return ok([{ act: 'inspector-revoked', what: { fingerprint: of, day: on, reason } }]);
  },
});
