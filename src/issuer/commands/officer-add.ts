import { resolve } from 'node:path';
import { ok } from '../../core/result.ts';
import { approvable } from '../approval.ts';
import { line, path } from '../input/field.ts';
import { readPublicFile } from '../keys/ring.ts';
import { refuse } from '../refusal.ts';

/** File an officer with the public half of a key of their own. A key is one person's for good. */
export const officerAdd = approvable({
  name: 'officer add',
  form: { name: line, pub: path },
  decide({ name, pub }, { io }) {
    const read = readPublicFile('--pub', resolve(io.cwd, pub));
    return ({ officers, officerKeys, waiting }) => {
      if (!read.ok) return read;
      const { pem } = read.value;
      const known = officers.get(name);
      if (known && !known.revoked) return refuse('name', name, 'taken');
      const proposed = [...waiting.values()].some(({ act }) => act.act === 'officer-added' && act.what.key === pem);
      if (proposed || officerKeys.has(pem)) return refuse('pub', pub, 'taken');
      return ok([{ act: 'officer-added', what: { officer: name, key: pem } }]);
    };
  },
});
