import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createElement, createRef } from 'preact';
import { useEffect } from 'preact/hooks';
import { ScanView, type ScanActions } from '../../../src/app/scan/scan-view.tsx';
import { lineOf, SpokenHints } from '../../../src/app/scan/spoken.ts';
import type { Looking, ScanState } from '../../../src/app/scan/state.ts';
import { useSpokenHints } from '../../../src/app/scan/use-spoken-hints.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { scanWords } from '../../../src/i18n/scan.ts';

const looking: Looking = { at: 'looking', width: 1920, height: 1080, tools: { lenses: [] }, outlines: [], choice: false, glimpse: false, spare: false };
const words = scanWords['zh-Hans'];
const { spoken } = words;

/** A voice that is moved by hand, and a clock. */
function mouth() {
  let now = 0;
  const said: string[] = [];
  let end = (): void => undefined;
  const hints = new SpokenHints((line, ended) => {
    said.push(line);
    end = ended;
  }, () => now);
  return {
    said, hints,
    wait: (ms: number) => void (now += ms),
    end: () => end(),
    see: (state: Partial<Looking>) => hints.take(lineOf({ ...looking, ...state }, words, 'zh-Hans')),
  };
}

describe('spoken hints', () => {
  it('say what would help, a code in view first', () => {
    const { said, see, wait, end } = mouth();
    see({});
    see({ glimpse: true });
    end();
    wait(1300);
    see({ glimpse: true, hint: 'small' });
    expect(said).toEqual([spoken.glimpse, spoken.hint.small]);
  });

  it('are not repeated while nothing changes', () => {
    const { said, see, wait, end } = mouth();
    for (let i = 0; i < 600; i++) {
      see({ hint: 'glare' });
      end();
      wait(100);
    }
    expect(said).toEqual([spoken.hint.glare]);
  });

  it('do not stammer when a hint comes and goes, nor chase each other when two take turns', () => {
    const { said, see, wait, end } = mouth();
    for (let i = 0; i < 80; i++) {
      see(i % 3 ? { hint: i % 2 ? 'small' : 'blurred' } : {});
      end();
      wait(100);
    }
    expect(said).toEqual([spoken.hint.small, spoken.hint.blurred]);
    wait(5000);
    see({ hint: 'small' });
    expect(said).toHaveLength(3);
  });

  it('let a line end before the next, unless the browser never says that it ended', () => {
    const { said, see, wait } = mouth();
    see({ hint: 'dark' });
    wait(3000);
    see({ hint: 'small' });
    expect(said).toEqual([spoken.hint.dark]);
    wait(6000);
    see({ hint: 'small' });
    expect(said).toEqual([spoken.hint.dark, spoken.hint.small]);
  });

  it('give way at once to what stops the scan', () => {
    const { said, see, hints } = mouth();
    see({ hint: 'dark' });
    hints.take(lineOf({ at: 'blocked', by: 'lost' }, words, 'zh-Hans'));
    hints.speak(spoken.found);
    expect(said).toEqual([spoken.hint.dark, words.obstacle.lost.headline, spoken.found]);
  });

  it.each(locales)('are short, and none says what a code turned out to be (%s)', (locale) => {
    const { hint, label: _label, ...others } = scanWords[locale].spoken;
    for (const line of [...Object.values(hint), ...Object.values(others)]) {
      expect(line.length, line).toBeLessThan(locale === 'en' ? 75 : 24);
      expect(line).not.toMatch(/真|假|伪|授权|召回|作废|genuine|fake|forged|authori[sz]ed|recalled|void/i);
    }
    expect(Object.keys(hint).sort()).toEqual(Object.keys(scanWords[locale].hint).sort());
  });
});

describe('the switch', () => {
  let utterances: { text: string; lang: string; onend?: () => void }[];
  beforeEach(() => {
    localStorage.clear();
    utterances = [];
    vi.stubGlobal('SpeechSynthesisUtterance', class { text: string; constructor(text: string) { this.text = text; } });
    vi.stubGlobal('speechSynthesis', { getVoices: () => [{ lang: 'zh-CN' }, { lang: 'en-GB' }], cancel: vi.fn(), speak: (one: (typeof utterances)[number]) => void utterances.push(one) });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const actions = Object.fromEntries(['look', 'photos', 'choose', 'torch', 'zoom', 'lens', 'focus', 'typed'].map((name) => [name, () => undefined])) as unknown as ScanActions;
  let found: () => void;
  function Screen({ state, gone }: { readonly state: ScanState; readonly gone?: () => void }) {
    const { voice, ...rest } = useSpokenHints(state, 'zh-Hans');
    found = rest.found;
    useEffect(() => gone, []);
    return createElement(ScanView, { state, words, locale: 'zh-Hans', mirrored: false, stage: createRef<HTMLDivElement>(), act: actions, ...(voice && { voice }) });
  }
  const show = (state: ScanState, gone?: () => void) => render(createElement(Screen, { state, ...(gone && { gone }) }));
  const lines = () => utterances.map(({ text }) => text);
  const live = () => screen.getByRole('status').getAttribute('aria-live');

  it('is off at first: nothing is spoken, and the live region tells', () => {
    show({ ...looking, hint: 'small' });
    act(() => found());
    expect(lines()).toEqual([]);
    expect(screen.getByText(spoken.label).getAttribute('aria-pressed')).toBe('false');
    expect(live()).toBe('polite');
  });

  it('once on speaks, in the language’s voice, with the live region silent; and is remembered', () => {
    const { unmount } = show(looking);
    fireEvent.click(screen.getByText(spoken.label));
    expect(lines()).toEqual([spoken.on]);
    expect(live()).toBe('off');
    utterances[0]!.onend!();
    unmount();
    const later = show({ at: 'blocked', by: 'in-use' });
    act(() => found());
    expect(lines()).toEqual([spoken.on, words.obstacle['in-use'].headline, spoken.found]);
    expect(utterances.every(({ lang }) => lang === 'zh-CN')).toBe(true);
    fireEvent.click(screen.getByText(spoken.label));
    later.rerender(createElement(Screen, { state: { at: 'blocked', by: 'lost' } }));
    expect(lines()).toHaveLength(3);
  });

  it('falls silent when the screen is left, unless a code was read', async () => {
    localStorage.setItem('wuhai.spoken-hints', 'on');
    const [left, leftAgain] = [vi.fn(), vi.fn()];
    const { cancel } = speechSynthesis as unknown as { cancel: ReturnType<typeof vi.fn> };
    const first = show({ ...looking, hint: 'small' }, left);
    expect(lines()).toEqual([spoken.hint.small]);
    const before = cancel.mock.calls.length;
    first.unmount();
    await vi.waitFor(() => expect(left).toHaveBeenCalled());
    expect(cancel.mock.calls.length).toBe(before + 1);
    const second = show(looking, leftAgain);
    act(() => found());
    const then = cancel.mock.calls.length;
    second.unmount();
    await vi.waitFor(() => expect(leftAgain).toHaveBeenCalled());
    expect(lines()).toEqual([spoken.hint.small, spoken.found]);
    expect(cancel.mock.calls.length).toBe(then);
  });

  it('is hidden where there is no voice, whatever was chosen before', () => {
    localStorage.setItem('wuhai.spoken-hints', 'on');
    vi.stubGlobal('speechSynthesis', { getVoices: () => [{ lang: 'fr-FR' }], cancel: vi.fn(), speak: vi.fn() });
    show({ at: 'blocked', by: 'lost' });
    expect(screen.queryByText(spoken.label)).toBeNull();
    expect(live()).toBe('polite');
  });
});
