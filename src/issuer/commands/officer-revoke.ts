import { ok } from '../../core/result.ts';
import { approvable } from '../approval.ts';
import { day, line } from '../input/field.ts';
import { refuse } from '../refusal.ts';

/** Strike an officer off: gone, or the key lost. What they signed and still waits has to be signed by another. */
export const officerRevoke = approvable({
  name: 'officer revoke',
  form: { name: line, day, reason: line },
  decide: ({ name, day: on, reason }) => ({ officers }) => {
    const officer = officers.get(name);
    if (!officer) return refuse('name', name, 'unknown');
    if (officer.revoked) return refuse('name', name, 'no-officer', officer.revoked.day);
    return ok([{ act: 'officer-revoked', what: { officer: name, day: on, reason } }]);
  },
});
