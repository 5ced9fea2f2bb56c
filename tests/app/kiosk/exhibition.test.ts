import { expect, test } from 'vitest';
import { back, placeOf, shownPlace, visit, type Exhibition, type Place } from '../../../src/app/kiosk/exhibition.ts';
import { unrecorded } from '../../../src/app/kiosk/unrecorded.ts';
import { addressOf, type Screen } from '../../../src/app/route.ts';
import { passingStorage } from '../../../src/device/storage.ts';

const address = (screen: Screen) => `https://demo.example${addressOf(screen).path}`;
const scan: Place = { kind: 'screen', screen: { at: 'scan' } };
const page: Place = { kind: 'screen', screen: { at: 'page', slug: 'story' } };
const places = (state: Exhibition) => (state.at === 'visited' ? state.places : []);

test('shows what is to be looked at; what keeps, changes or sends something becomes a QR for one\'s own phone', () => {
  for (const screen of [{ at: 'scan' }, { at: 'culture' }, { at: 'verdict', text: 'x' }, { at: 'producer', licensee: 7 }] as const) expect(placeOf(screen, address)).toEqual({ kind: 'screen', screen });
  for (const at of ['history', 'settings', 'about', 'report', 'demo', 'kiosk'] as const) expect(placeOf({ at }, address)).toEqual({ kind: 'take', text: `https://demo.example/${at}`, forced: true });
  expect(placeOf({ at: 'inspect', path: 'rounds' }, address)).toMatchObject({ kind: 'take' });
});

test('home is the scan; a link that was passed on is judged at once, since the scanner is at hand', () => {
  expect(placeOf({ at: 'home' }, address)).toEqual(scan);
  expect(placeOf({ at: 'forwarded', text: 'x', by: 'paste' }, address)).toEqual({ kind: 'screen', screen: { at: 'verdict', text: 'x' } });
});

test('places lead back, the first one to the beginning', () => {
  const first = visit({ at: 'attracting' }, scan);
  const second = visit(first, page);
  expect(second.at === 'visited' && shownPlace(second)).toEqual(page);
  expect(back(second)).toEqual(first);
  expect(back(first)).toEqual({ at: 'attracting' });
});

test('who is not staff goes back to the same place', () => {
  const visited = visit(visit({ at: 'attracting' }, scan), page);
  expect(back({ at: 'coding', places: places(visited) })).toEqual(visited);
  expect(back({ at: 'coding', places: [] })).toEqual({ at: 'attracting' });
});

test('a long visit keeps so many places and no more', () => {
  let state: Exhibition = { at: 'attracting' };
  for (let i = 0; i < 100; i++) state = visit(state, page);
  expect(places(state)).toHaveLength(30);
});

test('nothing of a visit is written to the history, nor is the owner\'s shown', async () => {
  const own = passingStorage();
  await own.putHistory({ text: 'own', at: 1, kind: 'authorised' });
  const lent = unrecorded(own);
  await lent.putHistory({ text: 'visitor', at: 2, kind: 'authorised' });
  await lent.deleteHistory('all');
  expect(await lent.history()).toEqual([]);
  expect((await own.history()).map(({ text }) => text)).toEqual(['own']);
});
