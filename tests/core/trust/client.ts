/** A client of the core against a simulated repository, as the tests of the workflow use it. */
import { expect } from 'vitest';
import { advance, trustRoot, type Terms, type TrustFault, type Trusted } from '../../../src/core/trust/advance.ts';
import { delegatedRoles } from '../../../src/core/trust/list.ts';
import { Simulator } from './simulator.ts';

export const DAY = 86_400;
/** The repository of the test that runs. */
export let repository: Simulator;
/** Terms at the repository's own time: the specification's letter, and the app's. */
export let refuse: Terms;
export let keep: Terms;

export function use(other: Simulator): void {
  repository = other;
  refuse = { now: repository.now, expired: 'refuse' };
  keep = { ...refuse, expired: 'keep' };
}

/** A repository of the list's form: `season` and `alerts` under `targets`. */
export async function setUp(): Promise<void> {
  use(await Simulator.create());
  await repository.delegate('season', { paths: ['season/*'], terminating: true });
  await repository.delegate('alerts', { paths: ['alerts/*'], terminating: true });
  await repository.publish(['targets']);
}

export async function pinned(): Promise<Trusted> {
  const root = await trustRoot(repository.root);
  if (!root.ok) throw new Error(root.error.why);
  return root.value;
}
export const update = (held: Trusted, terms = refuse, source = repository.source()) => advance(held, source, terms, delegatedRoles);

/** A client up to date with the repository. */
export async function current(): Promise<Trusted> {
  const { trusted, fault } = await update(await pinned());
  expect(fault).toBeUndefined();
  return trusted;
}
export const versions = ({ root, timestamp, snapshot, targets }: Trusted) => ({
  root: root.version, timestamp: timestamp?.version, snapshot: snapshot?.version, ...Object.fromEntries([...targets].map(([name, role]) => [name, role.version])),
});

/** An update that must fail so; answers what is trusted after it. */
export async function fails(held: Trusted, fault: TrustFault, terms = refuse): Promise<Trusted> {
  const next = await update(held, terms);
  expect(next.fault).toEqual(fault);
  return next.trusted;
}
