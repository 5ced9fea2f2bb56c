import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex, utf8 } from '../../../src/core/bytes.ts';
import { formatInstant } from '../../../src/core/day.ts';
import { MAX_DELEGATIONS } from '../../../src/core/limits.ts';
import { advance, trustRoot, type Terms, type Trusted } from '../../../src/core/trust/advance.ts';
import { findTarget, targetPath } from '../../../src/core/trust/find-target.ts';
import { Simulator, type Delegation } from './simulator.ts';

let repository: Simulator;
let terms: Terms;
beforeEach(async () => {
  repository = await Simulator.create();
  terms = { now: repository.now, expired: 'refuse' };
});

async function upToDate(): Promise<Trusted> {
  const root = await trustRoot(repository.root);
  if (!root.ok) throw new Error(root.error.why);
  const { trusted, fault } = await advance(root.value, repository.source(), terms);
  expect(fault).toBeUndefined();
  return trusted;
}

/** Roles asked for a path, in order, and what was found. */
async function search(path: string): Promise<{ visited: string[]; found: boolean; fault: string | undefined }> {
  const held = await upToDate();
  repository.requests.length = 0;
  const { target, fault } = await findTarget(held, path, repository.source(), terms);
  return { visited: repository.requests.map((name) => decodeURIComponent(name.replace(/^\d+\.|\.json$/g, ''))), found: target !== undefined, fault: fault && `${fault.role}: ${fault.why}` };
}

type Edge = readonly [by: string, name: string, delegation?: Delegation];
async function build(edges: readonly Edge[]): Promise<void> {
  for (const [by, name, delegation] of edges) await repository.delegate(name, { paths: ['*'], ...delegation, by });
  await repository.publish([...repository.roles.keys()]);
}

describe('order of the search (TUF 5.6.7)', () => {
  const graphs: readonly (readonly [string, readonly Edge[], string])[] = [
    ['one role', [['targets', 'A']], 'A'],
    ['side by side', [['targets', 'A'], ['targets', 'B']], 'A B'],
    ['two levels', [['targets', 'A'], ['targets', 'B'], ['B', 'C']], 'A B C'],
    ['depth first', [['targets', 'A'], ['targets', 'B'], ['A', 'C'], ['A', 'D']], 'A C D B'],
    ['depth first, three levels', [['targets', 'A'], ['targets', 'B'], ['A', 'C'], ['C', 'D']], 'A C D B'],
    ['a terminating role ends the search for its siblings and their elders', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { terminating: true }], ['A', 'D']], 'A C'],
    ['but not for its descendants', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { terminating: true }], ['C', 'D']], 'A C D'],
    ['a terminating role of other paths ends nothing', [['targets', 'A', { terminating: true, paths: ['*.py'] }], ['targets', 'B']], 'B'],
    ['a branch of other paths is not entered', [['targets', 'A'], ['targets', 'B'], ['A', 'C', { paths: ['*.py'] }], ['C', 'D']], 'A B'],
    ['a circle is walked once', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'B']], 'A B C D'],
    ['a role of two delegators is asked under the first', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['A', 'C']], 'A C B'],
    ['or under the second, where the first does not cover the path', [['targets', 'A'], ['targets', 'B'], ['B', 'C'], ['A', 'C', { paths: ['*.py'] }]], 'A B C'],
    ['to itself', [['targets', 'A'], ['A', 'A']], 'A'],
    ['names that are no file names', [['targets', '../A'], ['targets', '?'], ['targets', '#'], ['targets', "it's (a) *!"]], "../A ? # it's (a) *!"],
  ];
  it.each(graphs)('%s', async (_, edges, order) => {
    await build(edges);
    const { visited, found, fault } = await search('missing');
    expect({ visited: visited.join(' '), found, fault }).toEqual({ visited: order, found: false, fault: undefined });
  });

  it('asks for each role under a name that is one URL segment', async () => {
    await build([['targets', "/it's"]]);
    await findTarget(await upToDate(), 'missing', repository.source(), terms);
    expect(repository.requests.at(-1)).toBe('1.%2Fit%27s.json');
  });

  it('visits no more roles than the limit', async () => {
    await build(Array.from({ length: MAX_DELEGATIONS + 5 }, (_, i): Edge => ['targets', `role-${i}`]));
    expect((await search('missing')).visited).toHaveLength(MAX_DELEGATIONS);
  });
});

describe('what a role may speak of', () => {
  const content = utf8('grapes');

  it('the first role in the order wins, the top level before all', async () => {
    await build([['targets', 'A'], ['targets', 'B']]);
    await repository.addTarget('B', 'x', utf8('from B'));
    await repository.publish(['B']);
    expect((await search('x')).visited).toEqual(['A', 'B']);
    await repository.addTarget('A', 'x', utf8('from A'));
    await repository.publish(['A']);
    expect((await search('x')).visited).toEqual(['A']);
    await repository.addTarget('targets', 'x', content);
    await repository.publish(['targets']);
    expect(await search('x')).toEqual({ visited: [], found: true, fault: undefined });
  });

  it('nothing outside its paths, nor outside those of any delegator of its', async () => {
    await build([['targets', 'B', { paths: ['releases/*/*'] }], ['B', 'D', { paths: ['releases/y/*.zip', 'other/*'] }]]);
    for (const path of ['releases/y/v1.zip', 'releases/z/v1.zip', 'other/v1.zip', 'v1.zip']) await repository.addTarget('D', path, content);
    await repository.publish(['D']);
    expect(await search('releases/y/v1.zip')).toEqual({ visited: ['B', 'D'], found: true, fault: undefined });
    expect(await search('releases/z/v1.zip')).toEqual({ visited: ['B'], found: false, fault: undefined });
    for (const path of ['other/v1.zip', 'v1.zip']) expect(await search(path)).toEqual({ visited: [], found: false, fault: undefined });
  });

  it('by prefixes of the hash of the path', async () => {
    const digest = await sha256Hex(utf8('x'));
    await build([['targets', 'no', { paths: undefined!, hashPrefixes: [digest[0] === '0' ? '1' : '0'] }], ['targets', 'yes', { paths: undefined!, hashPrefixes: ['0000000', digest.slice(0, 3)] }], ['targets', 'all', { paths: undefined!, hashPrefixes: [''] }]]);
    expect((await search('x')).visited).toEqual(['yes', 'all']);
  });

  it.each([1, 4, 5])('by hash bins of %i bits (TAP 15)', async (bits) => {
    const names = await repository.delegateBins('bin', bits);
    const digest = await sha256Hex(utf8('x'));
    const own = names[Number.parseInt(digest.slice(0, 2), 16) >> (8 - bits)]!;
    await repository.addTarget(own, 'x', content);
    await repository.publish(['targets', own]);
    expect(await search('x')).toEqual({ visited: [own], found: true, fault: undefined });
    expect((await search('missing')).visited).toHaveLength(1);
  });
});

describe('a role that cannot be taken', () => {
  it('ends the search: what it would have said is not known', async () => {
    await build([['targets', 'A'], ['targets', 'B']]);
    await repository.addTarget('B', 'x', utf8('x'));
    await repository.publish(['B']);
    repository.served.delete('1.A.json');
    expect(await search('x')).toEqual({ visited: ['A'], found: false, fault: 'A: absent' });
  });

  it('also where it is expired', async () => {
    await build([['targets', 'A']]);
    await repository.addTarget('A', 'x', utf8('x'));
    repository.role('A').expires = formatInstant(repository.now);
    await repository.publish(['A']);
    expect(await search('x')).toMatchObject({ found: false, fault: 'A: expired' });
  });

  it('also where no snapshot lists it', async () => {
    await repository.delegate('late', { paths: ['late'] });
    repository.role('targets').version++;
    await repository.write('targets');
    repository.roles.delete('late');
    await repository.publishSnapshot();
    expect(await search('late')).toEqual({ visited: [], found: false, fault: 'late: not-listed' });
  });

  it('keeps the roles taken before it', async () => {
    await build([['targets', 'A'], ['A', 'B']]);
    repository.served.delete('1.B.json');
    const { trusted } = await findTarget(await upToDate(), 'x', repository.source(), terms);
    expect([...trusted.targets.keys()]).toEqual(['targets', 'A']);
  });
});

describe('targetPath (TUF 5.7.3)', () => {
  const hashes = new Map([['sha512', 'cd'], ['sha256', 'ab']]);
  it.each([['a.txt', true, 'ab.a.txt'], ['dir/sub/a.txt', true, 'dir/sub/ab.a.txt'], ['dir/a.txt', false, 'dir/a.txt']])('%s, consistent: %s → %s', (path, consistent, expected) => {
    expect(targetPath(path, { length: 1, hashes }, consistent)).toBe(expected);
  });
  it('takes whatever hash there is', () => {
    expect(targetPath('a', { length: 1, hashes: new Map([['sha512', 'cd']]) }, true)).toBe('cd.a');
  });
});
