import { expect, it } from 'vitest';
import { addressOf, screenOf, type Screen } from '../../src/app/route.ts';

const at = (url: string, state: unknown = null) => {
  const { href, pathname, search, hash } = new URL(url, 'https://demo.example');
  return screenOf({ href, pathname, search, hash, state });
};

const screens: readonly Screen[] = [
  { at: 'home' }, { at: 'scan' }, { at: 'culture' }, { at: 'directory' }, { at: 'history' }, { at: 'about' }, { at: 'settings' }, { at: 'kiosk' }, { at: 'demo' },
  { at: 'verdict', text: 'https://demo.example/#123' }, { at: 'forwarded', text: 'https://demo.example/#123', by: 'paste' }, { at: 'forwarded', text: 'x', by: 'chat' },
  { at: 'story' }, { at: 'story', text: 'x' }, { at: 'certificate' }, { at: 'certificate', text: 'x' }, { at: 'report' }, { at: 'report', text: 'x' },
  { at: 'report', text: 'x', differs: ['net', 'seal'] }, { at: 'page', slug: 'story' }, { at: 'producer', licensee: 12 }, { at: 'number', text: '12-7 %' },
  { at: 'inspect', path: '' }, { at: 'inspect', path: 'round/1' },
];

it.each(screens)('$at is found again by its address', (screen) => {
  const { path, state } = addressOf(screen);
  expect(at(path, JSON.parse(JSON.stringify(state)))).toEqual(screen);
});

it('a label opened by its link is judged; one that a chat passed on is asked about first', () => {
  for (const url of ['/#123', '/?scene=1#123', '/01/06912345678901/10/A/21/7#123']) expect(at(url).at).toBe('verdict');
  const passedOn = [
    '/?from=singlemessage#123', '/?from=groupmessage&isappinstalled=0#123', '/?x=1&from=timeline#123', '/?isappinstalled=1#123', '/#123?from=timeline', '/#123&from=singlemessage',
    '/01/06912345678901/10/A/21/7?from=singlemessage#123',
  ];
  for (const url of passedOn) expect(at(url)).toEqual({ at: 'forwarded', text: new URL(url, 'https://demo.example').href, by: 'chat' });
});

it('where the chat dropped the digits there is nothing to ask about', () => {
  expect(at('/?from=groupmessage')).toEqual({ at: 'verdict', text: 'https://demo.example/?from=groupmessage' });
});

it.each([[7], [{ text: 7 }], [{ differs: 'net' }], [{ by: 'mail' }], ['text'], [[]]])('a history entry that is not ours counts for nothing: %j', (state) => {
  expect(at('/report', state)).toEqual({ at: 'report' });
  expect(at('/check', state)).toEqual({ at: 'scan' });
});
