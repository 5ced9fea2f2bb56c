import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draftOf, drafts, dropDraft, keepDraft, MAX_DRAFTS } from '../../src/device/drafts.ts';

/** The few calls of localStorage that drafts make. */
function storage(full = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

it('one draft for each kind and text; written again it takes the place of the one before, and is the newest', () => {
  expect(keepDraft({ kind: 'complaint', text: 'a', at: 1, written: { what: 'one' } })).toBe(true);
  keepDraft({ kind: 'tip-off', text: 'a', at: 2, written: { what: 'two' } });
  keepDraft({ kind: 'complaint', at: 3, written: { what: 'three' } });
  keepDraft({ kind: 'complaint', text: 'a', at: 4, written: { what: 'four' } });
  expect(drafts().map(({ at }) => at)).toEqual([4, 3, 2]);
  expect(draftOf('complaint', 'a')?.written).toEqual({ what: 'four' });
  expect(draftOf('complaint', undefined)?.written).toEqual({ what: 'three' });
  dropDraft('complaint', 'a');
  expect(draftOf('complaint', 'a')).toBeUndefined();
  expect(drafts()).toHaveLength(2);
});

it('no more than so many: the oldest make room', () => {
  for (let i = 0; i < MAX_DRAFTS + 5; i++) keepDraft({ kind: 'complaint', text: `label ${i}`, at: i, written: { what: 'x' } });
  expect(drafts()).toHaveLength(MAX_DRAFTS);
  expect(draftOf('complaint', 'label 0')).toBeUndefined();
});

it.each([
  ['no JSON', '{'], ['no list', '{"kind":"complaint"}'], ['nothing', 'null'], ['another kind', '[{"kind":"letter","at":1,"written":{}}]'],
  ['no day', '[{"kind":"complaint","at":"1","written":{}}]'], ['a field of another kind', '[{"kind":"identification","at":1,"written":{"request":"x"}}]'],
  ['no words', '[{"kind":"complaint","at":1,"written":{"what":1}}]'], ['endless words', JSON.stringify([{ kind: 'complaint', at: 1, written: { what: 'x'.repeat(5_000) } }])],
  ['a text that is none', '[{"kind":"complaint","at":1,"text":7,"written":{}}]'], ['no fields', '[{"kind":"complaint","at":1,"written":null}]'],
])('what is stored and has %s is passed over', (_what, stored) => {
  localStorage.setItem('wuhai.drafts', stored);
  expect(drafts()).toEqual([]);
});

it('a full disk: the draft lasts as long as the page, and that is told', () => {
  vi.stubGlobal('localStorage', storage(true));
  expect(keepDraft({ kind: 'complaint', at: 1, written: { what: 'x' } })).toBe(false);
  expect(draftOf('complaint', undefined)?.written).toEqual({ what: 'x' });
  dropDraft('complaint', undefined);
  expect(drafts()).toEqual([]);
});

it('storage switched off: nothing is kept, and nothing breaks', () => {
  dropDraft('complaint', undefined);
  vi.stubGlobal('localStorage', undefined);
  expect(drafts()).toEqual([]);
  expect(keepDraft({ kind: 'complaint', at: 1, written: { what: 'x' } })).toBe(false);
});
