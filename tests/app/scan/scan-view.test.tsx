import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScanView, type ScanActions } from '../../../src/app/scan/scan-view.tsx';
import type { Looking, Obstacle, ScanState } from '../../../src/app/scan/state.ts';
import { cameraObstacles } from '../../../src/device/scan/obstacles.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { scanWords } from '../../../src/i18n/scan.ts';

afterEach(cleanup);

const corners = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }] as const;
const right = corners.map(({ x, y }) => ({ x: x + 50, y })) as unknown as typeof corners;
const looking: Looking = { at: 'looking', width: 1920, height: 1080, tools: { lenses: [] }, outlines: [], choice: false, glimpse: false, spare: false };

function show(state: ScanState, locale: Locale = 'zh-Hans') {
  const act = { look: vi.fn(), photos: vi.fn(), choose: vi.fn(), torch: vi.fn(), zoom: vi.fn(), lens: vi.fn(), focus: vi.fn(), typed: vi.fn() } satisfies ScanActions;
  const view = render(<ScanView state={state} words={scanWords[locale]} locale={locale} mirrored={false} stage={createRef()} act={act} />);
  return { ...view, act };
}

describe.each(locales)('in %s', (locale) => {
  const words = scanWords[locale];

  it.each([...cameraObstacles, 'wasm-failed'] as Obstacle[])('the obstacle %s has its sentence and a way on', (by) => {
    show({ at: 'blocked', by }, locale);
    expect(screen.getByRole('status').textContent).toContain(words.obstacle[by].headline);
    expect(screen.getByText(words.obstacle[by].body)).toBeTruthy();
    const ways = [...document.querySelectorAll('.scan-panel .btn')].map((way) => way.textContent);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways).toEqual(by === 'wasm-failed' ? [words.reload] : expect.arrayContaining([words.photo]));
    expect(screen.getByLabelText(words.typed.label)).toBeTruthy();
  });

  it('every obstacle and every photo’s fault reads differently', () => {
    const said = [...Object.values(words.obstacle), ...Object.values(words.photoFault)].flatMap(({ headline, body }) => [headline, body]);
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(['small', 'glare', 'blurred', 'damaged', 'dark'] as const)('the hint %s is said', (hint) => {
    show({ ...looking, hint }, locale);
    expect(screen.getByRole('status').textContent).toBe(words.hint[hint]);
  });

  it.each(['no-code', 'unread', 'not-a-picture'] as const)('a photo that gives no text says why: %s', (why) => {
    show({ at: 'no-text', why }, locale);
    expect(screen.getByRole('status').textContent).toContain(words.photoFault[why].headline);
  });
});

describe('while looking', () => {
  it('offers only the tools the camera has', () => {
    const { unmount } = show(looking);
    expect(screen.queryByText('手电筒')).toBeNull();
    expect(screen.queryByLabelText('放大')).toBeNull();
    unmount();
    const lenses = [{ id: 'a', label: '', facing: 'rear' }, { id: 'b', label: '', facing: 'front' }] as const;
    const { act } = show({ ...looking, tools: { torch: false, zoom: { range: { min: 1, max: 5, step: 0.5 }, value: 1 }, lenses, lens: 'a' } });
    fireEvent.click(screen.getByText('手电筒'));
    expect(act.torch).toHaveBeenCalledWith(true);
    fireEvent.input(screen.getByLabelText('放大'), { target: { value: '3' } });
    expect(act.zoom).toHaveBeenCalledWith(3);
    fireEvent.change(screen.getByLabelText('换镜头'), { target: { value: 'b' } });
    expect(act.lens).toHaveBeenCalledWith('b');
  });

  it('outlines codes, ours apart from others', () => {
    show({ ...looking, outlines: [{ text: 'our 1', corners, ours: true }, { text: 'other', corners: right, ours: false }] });
    expect(document.querySelectorAll('.scan-ours')).toHaveLength(1);
    expect(document.querySelectorAll('.scan-other')).toHaveLength(1);
    expect(document.querySelectorAll('.scan-ordinal')).toHaveLength(0);
  });

  it('lets the person choose among several of ours, from left to right, by picture or by button', () => {
    const outlines = [{ text: 'our 2', corners: right, ours: true }, { text: 'our 1', corners, ours: true }, { text: 'other', corners, ours: false }];
    const { act } = show({ ...looking, outlines, choice: true });
    expect(screen.getByRole('status').textContent).toBe(scanWords['zh-Hans'].choice);
    fireEvent.click(screen.getByText('第 1 个'));
    fireEvent.click(document.querySelectorAll('.scan-ours')[0]!);
    expect(act.choose.mock.calls).toEqual([['our 1'], ['our 2']]);
  });

  it('says so when the spare decoder runs', () => {
    show({ ...looking, spare: true });
    expect(screen.getByText(scanWords['zh-Hans'].spare)).toBeTruthy();
  });
});

describe('other ways to a text', () => {
  it('hands on several photos at once', () => {
    const { act, container } = show({ at: 'blocked', by: 'no-camera' });
    const files = [new File(['1'], 'a.png'), new File(['2'], 'b.png')];
    const input = container.querySelector('input[type=file]') as HTMLInputElement;
    expect(input.multiple).toBe(true);
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    fireEvent.change(input);
    expect(act.photos).toHaveBeenCalledWith(files);
  });

  it('hands on what was typed, trimmed, and nothing when nothing was', () => {
    const { act } = show({ at: 'blocked', by: 'no-camera' });
    const field = screen.getByLabelText('链接或编号');
    fireEvent.submit(field.closest('form')!);
    fireEvent.input(field, { target: { value: '  7-1234567-X ' } });
    fireEvent.submit(field.closest('form')!);
    expect(act.typed.mock.calls).toEqual([['7-1234567-X']]);
  });

  it('lists the codes of photos by their ends', () => {
    const texts = [`https://putao.example.org/#1${'0'.repeat(200)}17`, `https://putao.example.org/#1${'0'.repeat(200)}18`];
    const { act } = show({ at: 'choosing', texts });
    const buttons = [...document.querySelectorAll('.scan-texts button')];
    expect(buttons.map((button) => button.textContent!.slice(-2))).toEqual(['17', '18']);
    fireEvent.click(buttons[1]!);
    expect(act.choose).toHaveBeenCalledWith(texts[1]);
  });

  it('asks again where asking may help', () => {
    const { act } = show({ at: 'blocked', by: 'permission-denied' });
    fireEvent.click(screen.getByText('再试一次'));
    expect(act.look).toHaveBeenCalledOnce();
  });
});
