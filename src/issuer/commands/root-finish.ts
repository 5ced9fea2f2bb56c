import { join, resolve } from 'node:path';
import { ok } from '../../core/result.ts';
import { command, withOffice } from '../command.ts';
import { path } from '../input/field.ts';
import { paths, readRoots } from '../office.ts';
import { newestRoot } from '../publish/previous.ts';
import { writeFile } from '../publish/write.ts';
import { refuse } from '../refusal.ts';
import { speakersIn } from '../tuf/keys.ts';
import { readProposal, signaturesBeside } from '../tuf/proposal.ts';
import { envelope, validSignatures } from '../tuf/sign.ts';

/** Put a root together from the signatures beside its proposal: a threshold of its own holders and of those before (TUF 5.3.4). The next publication brings it out. */
export const rootFinish = command({
  name: 'root finish',
  form: { proposal: path },
  act: async ([row], context) => withOffice(context, async (office) => {
    const file = resolve(context.io.cwd, row!.values.proposal);
    const proposed = readProposal(file);
    if (!proposed.ok) return proposed;
    const newest = await newestRoot(readRoots(office));
    const version = (newest?.version ?? 0) + 1;
    if (proposed.value._type !== 'root' || proposed.value.version !== version) return refuse('--proposal', file, 'not-the-next-root', version);
    const signatures = signaturesBeside(file);
    const own = speakersIn(proposed.value, 'root');
    const before = newest ? speakersIn(newest.signed, 'root') : own;
    const valid = new Map<string, string>();
    for (const speakers of [before, own]) {
      const counted = await validSignatures(signatures, speakers, proposed.value);
      if (counted.length < speakers.threshold) return refuse('root', file, 'to-be-signed', counted.length, speakers.threshold);
      for (const { keyid, sig } of counted) valid.set(keyid, sig);
    }
    const target = join(paths(office.dir).roots, `${version}.root.json`);
    if (!context.common['dry-run']) writeFile(target, envelope(proposed.value, [...valid].map(([keyid, sig]) => ({ keyid, sig }))));
    return ok({ lines: [target], json: { root: target, version }, talk: [] });
  }),
});
