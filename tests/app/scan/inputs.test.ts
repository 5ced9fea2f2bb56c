import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForInputs } from '../../../src/app/scan/inputs.ts';
import { labelText } from '../../bench/scan/label.ts';

const text = vi.fn();
const photos = vi.fn();
let end: () => void;
beforeEach(() => {
  end = listenForInputs(document, { text, photos });
});
afterEach(() => {
  end();
  vi.clearAllMocks();
  document.body.replaceChildren();
});

const data = (words: string, files: File[] = []): DataTransfer => ({ files, getData: () => words }) as unknown as DataTransfer;
const image = new File(['x'], 'a.png', { type: 'image/png' });

function send(kind: 'paste' | 'drop', from: EventTarget, transfer: DataTransfer): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer, dataTransfer: transfer });
  from.dispatchEvent(event);
  return event;
}

function field(): HTMLInputElement {
  return document.body.appendChild(document.createElement('input'));
}

function type(from: EventTarget, characters: string): Event {
  let last!: Event;
  for (const key of [...characters, 'Enter']) {
    last = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    from.dispatchEvent(last);
    if (from instanceof HTMLInputElement && key.length === 1) from.value += key;
  }
  return last;
}

describe('paste', () => {
  it('takes a link or a picture from anywhere', () => {
    send('paste', document.body, data(' https://example.org/ '));
    send('paste', document.body, data('', [image]));
    expect(text.mock.calls).toEqual([['https://example.org/', 'typed']]);
    expect(photos).toHaveBeenCalledWith([image]);
  });

  it('leaves text in a field, but takes a picture', () => {
    expect(send('paste', field(), data('7-1')).defaultPrevented).toBe(false);
    send('paste', field(), data('', [image]));
    expect(text).not.toHaveBeenCalled();
    expect(photos).toHaveBeenCalledOnce();
  });
});

describe('drop', () => {
  it('takes pictures and links, and never leaves the page', () => {
    expect(send('drop', document.body, data('', [image])).defaultPrevented).toBe(true);
    expect(send('drop', document.body, data('')).defaultPrevented).toBe(true);
    send('drop', document.body, data('https://example.org/'));
    expect([photos.mock.calls.length, text.mock.calls]).toEqual([1, [['https://example.org/', 'typed']]]);
  });
});

describe('a hand-held scanner', () => {
  it('is heard wherever the focus is, and leaves no trace in a field', () => {
    const input = field();
    input.value = 'half a num';
    const link = labelText();
    const enter = type(input, link);
    expect(text.mock.calls).toEqual([[link, 'wedge']]);
    expect(input.value).toBe('half a num');
    expect(enter.defaultPrevented).toBe(true);
  });

  it('is heard no more at the end', () => {
    end();
    type(document.body, labelText());
    expect(text).not.toHaveBeenCalled();
  });
});
