import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex, utf8 } from '../../../src/core/bytes.ts';
import { advance, trustRoot, type Terms, type Trusted } from '../../../src/core/trust/advance.ts';
import { findTarget } from '../../../src/core/trust/find-target.ts';
import { restore } from '../../../src/core/trust/restore.ts';
import { fileNameOf } from '../../../src/core/trust/roles.ts';
import { Simulator, makeKey } from './simulator.ts';

let repository: Simulator;
let terms: Terms;
beforeEach(async () => {
  repository = await Simulator.create();
  await repository.delegate('A', { paths: ['*'] });
  await repository.delegate('B/b', { paths: ['*'], by: 'A' });
  await repository.publish(['targets']);
  terms = { now: repository.now, expired: 'refuse' };
});

const pinned = async (bytes = repository.root): Promise<Trusted> => {
  const root = await trustRoot(bytes);
  if (!root.ok) throw new Error(root.error.why);
  return root.value;
};
/** What a client that looked for a target holds. */
async function held(): Promise<Trusted> {
  const { trusted } = await advance(await pinned(), repository.source(), terms);
  return (await findTarget(trusted, 'missing', repository.source(), terms)).trusted;
}
const filesOf = ({ timestamp, snapshot, targets }: Trusted): Map<string, Uint8Array> =>
  new Map([['timestamp.json', timestamp!.bytes], ['snapshot.json', snapshot!.bytes], ...[...targets].map(([name, role]): [string, Uint8Array] => [fileNameOf(name), role.bytes])]);

describe('restore', () => {
  it('takes again what was stored, delegated roles under their delegators', async () => {
    const before = await held();
    expect([...before.targets.keys()]).toEqual(['targets', 'A', 'B/b']);
    expect(await restore(await pinned(), filesOf(before))).toEqual(before);
  });

  it('takes hash bins again, those of which a file is there', async () => {
    repository = await Simulator.create();
    await repository.delegateBins('bin', 8);
    await repository.publish(['targets']);
    const before = await held();
    expect([...before.targets.keys()]).toEqual(['targets', `bin-${(await sha256Hex(utf8('missing'))).slice(0, 2)}`]);
    const files = new Map([...filesOf(before), ['%zz.json', utf8('{}')], ['bin-0100.json', utf8('{}')]]);
    expect(await restore(await pinned(), files)).toEqual(before);
  });

  it('leaves out what does not verify, is of another role, or is not there', async () => {
    const before = await held();
    const files = filesOf(before);
    files.set('timestamp.json', utf8('{}'));
    files.set('snapshot.json', files.get('targets.json')!);
    files.set('A.json', Uint8Array.from(files.get('A.json')!, (byte, i) => (i === 60 ? byte ^ 1 : byte)));
    const after = await restore(await pinned(), files);
    expect(after.timestamp).toBeUndefined();
    expect(after.snapshot).toBeUndefined();
    expect([...after.targets.keys()]).toEqual(['targets']);
    expect((await restore(await pinned(), new Map())).targets.size).toBe(0);
  });

  it('leaves out what the keys of today did not sign', async () => {
    const before = await held();
    repository.setKeys('snapshot', [await makeKey()]);
    await repository.publishRoot();
    const after = await restore(await pinned(repository.served.get('2.root.json')), filesOf(before));
    expect(after.snapshot).toBeUndefined();
    expect(after.timestamp?.version).toBe(2);
  });

  it('keeps guarding against a rollback after an update that was cut', async () => {
    await repository.publish(['targets']);
    const before = await held();
    // The next snapshot takes targets back; the client refuses it but has taken the timestamp.
    repository.role('targets').version -= 2;
    await repository.publish(['targets']);
    const cut = await advance(before, repository.source(), terms);
    expect(cut.fault).toEqual({ role: 'snapshot', why: 'rollback' });
    expect(cut.trusted.timestamp!.version).toBe(before.timestamp!.version + 1);
    const again = await advance(await restore(await pinned(), filesOf(cut.trusted)), repository.source(), terms);
    expect(again.fault).toEqual({ role: 'snapshot', why: 'rollback' });
  });
});
