import { describe, expect, it } from 'vitest';
import { Gaze } from '../../../src/device/scan/gaze.ts';
import type { Reading } from '../../../src/device/scan/read-pixels.ts';
import type { UnreadReason } from '../../../src/device/scan/unread.ts';

const corners = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }] as const;
const see = (...texts: string[]): Reading => ({ codes: texts.map((text) => ({ text, corners })) });
const unread = (why: UnreadReason, ...texts: string[]): Reading => ({ ...see(...texts), unread: { why, corners } });
const gaze = (): Gaze => new Gaze((text) => text.startsWith('our'));

describe('a code held in view', () => {
  it('is given at once and only once', () => {
    const eye = gaze();
    expect(eye.look(see('our 1'), 0).text).toBe('our 1');
    for (let now = 50; now < 20_000; now += 50) expect(eye.look(see('our 1'), now).text).toBeUndefined();
  });

  it('is still the same scan when some frames miss it', () => {
    const eye = gaze();
    eye.look(see('our 1'), 0);
    expect(eye.look(see(), 700).choice).toBe(false);
    expect(eye.look(see('our 1'), 1400).text).toBeUndefined();
  });

  it('is a new scan after it was gone', () => {
    const eye = gaze();
    eye.look(see('our 1'), 0);
    for (let now = 100; now <= 2000; now += 100) eye.look(see(), now);
    expect(eye.look(see('our 1'), 2100).text).toBe('our 1');
  });

  it('gives way to the next box', () => {
    const eye = gaze();
    eye.look(see('our 1'), 0);
    const given = [100, 300, 500, 700].map((now) => eye.look(see('our 2'), now).text);
    expect(given.filter(Boolean)).toEqual(['our 2']);
  });
});

describe('the outlines', () => {
  const view = (eye: Gaze, reading: Reading, now: number) => eye.look(reading, now).codes.map(({ text, ours }) => [text, ours]);

  it('are of every place a code is at, ours first', () => {
    expect(view(gaze(), see('other', 'our 1', 'our 1'), 0)).toEqual([['our 1', true], ['our 1', true], ['other', false]]);
  });

  it('stay for a moment where a code was missed', () => {
    const eye = gaze();
    view(eye, see('our 1', 'our 2'), 0);
    expect(view(eye, see('our 2'), 400)).toEqual([['our 2', true], ['our 1', true]]);
    expect(view(eye, see('our 2'), 600)).toEqual([['our 2', true]]);
  });
});

describe('several codes', () => {
  it('of which one is ours: ours', () => {
    expect(gaze().look(see('other', 'our 1'), 0)).toMatchObject({ text: 'our 1', choice: false });
  });

  it('of ours: the person points, and the one pointed at is not given again', () => {
    const eye = gaze();
    expect(eye.look(see('our 1', 'our 2'), 0)).toMatchObject({ choice: true });
    expect(eye.look(see('our 1', 'our 2'), 5000)).toMatchObject({ choice: true });
    eye.pointed('our 2');
    expect(eye.look(see('our 2'), 6000).text).toBeUndefined();
  });

  it('of which one flickers: still a choice', () => {
    const eye = gaze();
    eye.look(see('our 1', 'our 2'), 0);
    expect(eye.look(see('our 1'), 200)).toMatchObject({ choice: true });
    expect(eye.look(see('our 1'), 900).text).toBe('our 1');
  });

  it('none ours: a foreign one waits for ours to come into focus', () => {
    const eye = gaze();
    expect(eye.look(see('other'), 0).text).toBeUndefined();
    expect(eye.look(see('other'), 500).text).toBeUndefined();
    expect(eye.look(see('other'), 1000).text).toBe('other');
  });

  it('one not yet read beside ours: a moment’s patience', () => {
    const eye = gaze();
    expect(eye.look(unread('blurred', 'our 1'), 0).text).toBeUndefined();
    expect(eye.look(unread('blurred', 'our 1'), 450).text).toBe('our 1');
  });
});

describe('a glimpse', () => {
  it('is of a code that stays in view unread', () => {
    const eye = gaze();
    expect([0, 200, 450].map((now) => eye.look(unread('blurred'), now).glimpse)).toEqual([false, false, true]);
    expect(eye.look(see('our 1'), 500).glimpse).toBe(false);
    expect(eye.look({ codes: [], dark: true }, 600).glimpse).toBe(false);
    expect(eye.look({ codes: [], dark: true }, 2000).glimpse).toBe(false);
  });
});

describe('a hint', () => {
  it('is given when the same trouble lasts', () => {
    const eye = gaze();
    expect(eye.look(unread('glare'), 0).hint).toBeUndefined();
    expect(eye.look(see(), 600).hint).toBeUndefined();
    expect(eye.look(unread('glare'), 1300).hint).toBe('glare');
  });

  it('outlasts a round of passes of which one sees the trouble', () => {
    const eye = gaze();
    eye.look(unread('small'), 0);
    for (let now = 200; now < 2600; now += 200) eye.look(see(), now);
    expect(eye.look(unread('small'), 2600).hint).toBe('small');
    expect(eye.look(see(), 5700).hint).toBeUndefined();
  });

  it('goes with the trouble', () => {
    const eye = gaze();
    eye.look({ codes: [], dark: true }, 0);
    expect(eye.look({ codes: [], dark: true }, 1300).hint).toBe('dark');
    expect(eye.look(see('our 1'), 1400).hint).toBeUndefined();
    expect(eye.look(see(), 1500).hint).toBeUndefined();
  });
});
