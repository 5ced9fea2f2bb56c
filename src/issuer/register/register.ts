/** The filing register: decide on what stands, then append; both under one lock, so that two officers cannot take the same serials. */
import { existsSync } from 'node:fs';
import { formatInstant, type Seconds } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Act, Entry, Rule } from './acts.ts';
import { asFiled, isLawful, subjectOf, waitingAbout } from './approval.ts';
import { chainOn, openJournal, type Journal } from './journal.ts';
import { apply } from './fold.ts';
import { emptyState, type State } from './state.ts';

/** What to file, given the register as it stands under the lock. */
export type Decide = (state: State) => Result<readonly Act[], Refusal>;

/** Who files, when, and whether only to try. */
export interface Stamp {
  readonly by: string;
  readonly now: Seconds;
  readonly dryRun: boolean;
  /** The rule that `office.yaml` asks for: filed when an act is filed that falls under it. Loosening it takes two officers itself. */
  readonly rule?: Rule;
}

export interface Register {
  /** The register as it stands; refused where the chain is broken. */
  state(): Result<State, Refusal>;
  /** Take several decisions one after the other, each seeing the ones before; all are filed or none. */
  file(decisions: readonly Decide[], stamp: Stamp): Result<readonly Entry[], Refusal>;
  entries(): Result<readonly Entry[], Refusal>;
  close(): void;
}

/** Open a register. `create`: a new one, refused where there is one already. */
export function openRegister(file: string, create: boolean): Result<Register, Refusal> {
  if (create && existsSync(file)) return refuse('workspace', file, 'already-a-workspace');
  if (!create && !existsSync(file)) return refuse('workspace', file, 'not-a-workspace');
  return ok(registerOn(openJournal(file, create), file));
}

function registerOn(journal: Journal, file: string): Register {
  let state = emptyState();
  const catchUp = (): Result<State, Refusal> => {
    const entries = journal.after(state.seq, state.hash);
    if (!entries.ok) return refuse('register', file, 'chain-broken', entries.error);
    for (const entry of entries.value) {
      if (!isLawful(state, entry)) return refuse('register', file, 'unlawful', entry.file);
      apply(state, entry);
    }
    return ok(state);
  };
  return {
    state: catchUp,
    file(decisions, stamp) {
      journal.begin();
      let kept = false;
      try {
        const current = catchUp();
        const filed = current.ok ? decideAll(current.value, journal, decisions, stamp) : current;
        kept = filed.ok && !stamp.dryRun;
        return filed;
      } finally {
        if (kept) journal.commit();
        else journal.rollback();
        // What was folded in from acts that were not kept must go again.
        if (!kept) state = emptyState();
      }
    },
    entries() {
      const entries = journal.after(0, emptyState().hash);
      return entries.ok ? entries : refuse('register', file, 'chain-broken', entries.error);
    },
    close: () => journal.close(),
  };
}

function decideAll(state: State, journal: Journal, decisions: readonly Decide[], { by, now, rule }: Stamp): Result<readonly Entry[], Refusal> {
  // The order of acts is the order of time; a clock set back would break it for good.
  if (formatInstant(now) < state.at) return refuse('clock', formatInstant(now), 'clock-behind', state.at);
  const filed: Entry[] = [];
  const append = (act: Act): void => {
    const entry = chainOn(state, asFiled(state, act), by, now);
    journal.append(entry);
    apply(state, entry);
    filed.push(entry);
  };
  for (const decide of decisions) {
    const acts = decide(state);
    if (!acts.ok) return acts;
    for (const act of acts.value) {
      const subject = subjectOf(act);
      const awaited = subject && waitingAbout(state, subject);
      if (subject && awaited) return refuse(subject.field, subject.value, 'waits', awaited.file);
      if (subject && rule && rule !== state.rule && !waitingAbout(state, RULE)) append({ act: 'approval-rule', what: { rule } });
      append(act);
    }
  }
  return ok(filed);
}

/** What the rule's own act is about. */
const RULE = subjectOf({ act: 'approval-rule', what: { rule: 'two' } })!;
