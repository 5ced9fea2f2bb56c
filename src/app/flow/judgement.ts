/** One scanned text on an open screen: judged when the list is there, and again whenever the list changes. */
import { useEffect, useState } from 'preact/hooks';
import { check } from '../../core/check.ts';
import type { Seconds } from '../../core/day.ts';
import type { Verdict } from '../../core/verdict.ts';
import { useApp, useListState } from '../context.ts';
import type { ListState } from './trust-list.ts';

export type Judgement =
  | { readonly at: 'checking' }
  /** `settled` is false while today's list is still being asked for: the claims stand, the tone waits. */
  | { readonly at: 'shown'; readonly verdict: Verdict; readonly when: Seconds; readonly settled: boolean };

/** Seconds after which a held list is asked for anew before the tone is given. */
const FRESH_ENOUGH = 3_600;
/** Milliseconds that the tone waits for today's list at most. */
const TONE_PATIENCE = 2_000;

export function useJudgement(text: string): Judgement {
  const { list, opened, now } = useApp();
  const state = useListState(list);
  const [judgement, setJudgement] = useState<Judgement>({ at: 'checking' });
  const [patience, setPatience] = useState(true);

  useEffect(() => {
    setJudgement({ at: 'checking' });
    setPatience(true);
    const timer = setTimeout(() => setPatience(false), TONE_PATIENCE);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(() => {
    let current = true;
    void (async () => {
      await opened;
      const when = now();
      const verdict = await check(text, list.state().trust, when);
      if (current) setJudgement({ at: 'shown', verdict, when, settled: false });
    })();
    return () => {
      current = false;
    };
  }, [text, state.trust]);

  if (judgement.at === 'checking') return judgement;
  return { ...judgement, settled: !patience || !isWaiting(state, judgement.when) };
}

const isWaiting = (state: ListState, when: Seconds): boolean =>
  state.asking && when - (state.lastSuccess ?? 0) > FRESH_ENOUGH;
