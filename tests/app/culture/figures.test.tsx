import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Plate } from '../../../src/app/culture/plate.tsx';
import { PlacesList } from '../../../src/app/culture/places-list.tsx';
import { RightsList } from '../../../src/app/culture/rights-list.tsx';
import { isOn, SeasonsNow } from '../../../src/app/culture/season-now.tsx';
import type { Variety } from '../../../src/core/content/brand.ts';
import type { Picture } from '../../../src/core/content/page.ts';
import type { FileRef } from '../../../src/core/trust/records.ts';
import { fireEvent } from '@testing-library/preact';
import { day } from '../flow/authority.ts';
import { show } from '../flow/app.tsx';

afterEach(cleanup);

const source = { id: 's', title: '示例资料', publisher: '示例社', date: '2026' };
const variety = (id: string, name: string, season?: readonly [string, string]): Variety => ({ id, class: 'grape', names: { 'zh-Hans': name }, source, ...(season && { season: { names: { 'zh-Hans': '示例采收' }, first: season[0], last: season[1], source } }) });
const file = (digit: string, type: FileRef['type']): FileRef => ({ sha256: digit.repeat(64), length: 9, type });
const photo: Picture = {
  file: file('4', 'jpg'), width: 1600, height: 900, alt: { 'zh-Hans': '葡萄园', en: 'A vineyard' },
  sizes: [{ width: 480, webp: file('1', 'webp'), jpg: file('2', 'jpg') }, { width: 960, webp: file('3', 'webp'), jpg: file('4', 'jpg') }, { width: 1600, webp: file('5', 'webp'), jpg: file('6', 'jpg') }],
};
const url = (digit: string, type: string) => `/trust/files/${digit.repeat(64)}.${type}`;

test('a photograph is offered in its widths, WebP first, with its size said before it comes', async () => {
  await show(<Plate picture={photo} />);
  const image = screen.getByRole('img', { name: '葡萄园' });
  expect(['width', 'height', 'loading', 'decoding', 'src'].map((name) => image.getAttribute(name))).toEqual(['1600', '900', 'lazy', 'async', url('4', 'jpg')]);
  expect(image.getAttribute('srcset')).toBe(`${url('2', 'jpg')} 480w, ${url('4', 'jpg')} 960w, ${url('6', 'jpg')} 1600w`);
  const webp = image.previousElementSibling!;
  expect([webp.getAttribute('type'), webp.getAttribute('srcset')]).toEqual(['image/webp', `${url('1', 'webp')} 480w, ${url('3', 'webp')} 960w, ${url('5', 'webp')} 1600w`]);
  expect(image.getAttribute('sizes')).toBe(webp.getAttribute('sizes'));
});

test('where a width does not come, the one that the offline pack holds is shown', async () => {
  await show(<Plate picture={photo} />);
  const image = screen.getByRole('img', { name: '葡萄园' });
  fireEvent.error(image);
  await screen.findByRole('img', { name: '葡萄园' });
  expect(image.getAttribute('srcset')).toBe(`${url('4', 'jpg')} 960w`);
  expect(image.previousElementSibling!.getAttribute('srcset')).toBe(`${url('3', 'webp')} 960w`);
});

test('a drawing is one file', async () => {
  await show(<Plate picture={{ file: file('7', 'svg'), width: 480, height: 300, alt: { 'zh-Hans': '剪纸' } }} first />);
  const image = screen.getByRole('img', { name: '剪纸' });
  expect([image.getAttribute('src'), image.getAttribute('srcset'), image.getAttribute('loading'), image.parentElement!.tagName]).toEqual([url('7', 'svg'), null, 'eager', 'DIV']);
});

test.each([['08-01', '10-15', '08-01', true], ['08-01', '10-15', '10-16', false], ['11-20', '02-10', '12-31', true], ['11-20', '02-10', '02-11', false], ['11-20', '02-10', '02-10', true]] as const)('the season %s to %s holds %s: %s', (first, last, day, on) => expect(isOn(day, { first, last })).toBe(on));

test('today stands against each season, once; a variety without one is left out', async () => {
  await show(<SeasonsNow varieties={[variety('a', '红地球', ['08-01', '10-15']), variety('b', '无核白', ['08-01', '10-15']), variety('c', '温室的', ['11-20', '02-10']), variety('d', '龙眼')]} />);
  const [field, greenhouse, ...more] = screen.getAllByRole('figure').map((figure) => within(figure));
  expect(more).toEqual([]);
  expect(field!.getByText('今天是2026年9月3日，正在时节里。')).toBeTruthy();
  expect(field!.getByText('示例采收：常年 8月1日—10月15日')).toBeTruthy();
  expect(field!.getByRole('img', { name: /三角标着今天，2026年9月3日/ })).toBeTruthy();
  expect(greenhouse!.getByText('今天是2026年9月3日，不在这个时节里。')).toBeTruthy();
});

test('a place says what is confirmed of it, since when, and what to ask for', async () => {
  await show(<PlacesList places={[{ names: { 'zh-Hans': '示例湖' }, where: { 'zh-Hans': '示例村' }, phone: '0473-123 4567', confirmed: day('2026-08-20'), source }]} />);
  expect(screen.getByRole('link', { name: '0473-123 4567' }).getAttribute('href')).toBe('tel:04731234567');
  expect(screen.getByText('待核实：地址、停车、开放时间，请出发前问清楚。')).toBeTruthy();
  expect(screen.getByText(/内容最近核对：2026年8月20日/)).toBeTruthy();
});

test('rights stand each for itself, and what is not known is said to be so', async () => {
  await show(<RightsList rights={[{ kind: 'certification-mark', since: '2015-10', source }, { kind: 'agricultural-gi' }]} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['地理标志证明商标', '农产品地理标志']);
  expect(screen.getByText('待核实：编号、持有人、公告、止')).toBeTruthy();
  expect(screen.getByText('待核实：编号、持有人、公告、起、止')).toBeTruthy();
  expect(screen.getByText('2015-10')).toBeTruthy();
});
