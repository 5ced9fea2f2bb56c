// @vitest-environment node
/** The publisher over real HTTP: answers that are endless, slow, cut, redirected or something else altogether. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BUNDLE_BYTES, MAX_ROOT_BYTES, MAX_TIMESTAMP_BYTES } from '../../../src/core/limits.ts';
import { publisher, type Publisher } from '../../../src/device/publisher.ts';
import { attacks } from '../../conformance/record.ts';
import { sha256, type Published } from '../../fixtures/published-list.ts';
import { Phone, season, type Publication, type Season } from './trust-list-phone.ts';

const attack = attacks('list-network');
/** Milliseconds that these requests wait for an answer. */
const PATIENCE = 150;

let of: Season;
let recalled: Publication;
let server: Server;
let origin: string;
let published: Published;
let sent: number;
/** Takes a request over; answers whether it did. */
let meddle: (name: string, request: IncomingMessage, response: ServerResponse) => boolean;

beforeAll(async () => {
  of = await season();
  recalled = await of.publish(of.recalled);
  server = createServer((request, response) => {
    const name = (request.url ?? '').replace('/trust/', '');
    if (meddle(name, request, response)) return;
    const bytes = published.get(name);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  published = of.first.files;
  sent = 0;
  meddle = () => false;
});

const network = (): Publisher => publisher(`${origin}/trust/`, PATIENCE);

/** Sends without end until the other side goes. */
function endless(response: ServerResponse): true {
  response.writeHead(200);
  const more = () => {
    if (response.destroyed) return;
    const piece = Buffer.alloc(16_384, '{');
    sent += piece.length;
    response.write(piece, () => setImmediate(more));
  };
  more();
  return true;
}

/** A phone that holds the first list whole, on this network; the next list is the one with the recall. */
async function holding() {
  published = of.first.files;
  const phone = new Phone({ season: of, network: network() });
  phone.network.kept = undefined;
  const page = await phone.open();
  await page.refresh();
  expect(page.state().fault).toBeUndefined();
  published = recalled.files;
  return { phone, page };
}

describe('one request', () => {
  it.each([['timestamp.json', MAX_TIMESTAMP_BYTES], ['2.root.json', MAX_ROOT_BYTES]])('an endless %s is given up at its limit', async (name, limit) => {
    meddle = (_name, _request, response) => endless(response);
    expect(await network().fetch(name, limit)).toEqual({ ok: false, error: 'too-long' });
    expect(sent).toBeLessThan(limit + 8_000_000); // What lies in the sockets' buffers.
  });

  it('an endless bundle is given up at its limit, one under way too', async () => {
    meddle = (_name, _request, response) => endless(response);
    const patient = publisher(`${origin}/trust/`);
    expect(await patient.bundle(fetch(`${origin}/trust/bundles/0.json`))).toEqual({ ok: false, error: 'too-long' });
    const after = sent;
    expect(after).toBeGreaterThan(MAX_BUNDLE_BYTES);
    await new Promise((done) => setTimeout(done, 100));
    expect(sent).toBeLessThan(after + 8_000_000);
  });

  it.each([[403, 'unreachable'], [404, 'absent'], [410, 'unreachable'], [500, 'unreachable'], [503, 'unreachable'], [204, 'unreachable']])('status %i is %s', async (status, fault) => {
    meddle = (_name, _request, response) => Boolean(response.writeHead(status).end());
    const fetched = await network().fetch('2.root.json', 100);
    expect(fetched.ok ? fetched.value.length : fetched.error).toBe(status === 204 ? 0 : fault);
  });

  it('a redirect is not followed, nor believed where the page has followed one', async () => {
    meddle = (name, _request, response) => name !== 'elsewhere' && Boolean(response.writeHead(302, { Location: '/trust/elsewhere' }).end());
    expect(await network().fetch('2.root.json', 100)).toEqual({ ok: false, error: 'unreachable' });
    expect(await network().bundle(fetch(`${origin}/trust/bundles/0.json`))).toEqual({ ok: false, error: 'unreachable' });
  });

  it('no answer, and an answer that stops, are given up after some time', async () => {
    meddle = () => true;
    expect(await network().fetch('timestamp.json', 100)).toEqual({ ok: false, error: 'unreachable' });
    meddle = (_name, _request, response) => Boolean(response.writeHead(200).write('{'));
    expect(await network().fetch('timestamp.json', 100)).toEqual({ ok: false, error: 'unreachable' });
    expect(await network().bundle(fetch(`${origin}/trust/bundles/0.json`))).toEqual({ ok: false, error: 'unreachable' });
  });

  it('a byte now and then is not waited for', async () => {
    meddle = (_name, _request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('{'), 20);
      response.on('close', () => clearInterval(drip));
      return true;
    };
    const start = performance.now();
    expect(await network().fetch('timestamp.json', MAX_TIMESTAMP_BYTES)).toEqual({ ok: false, error: 'unreachable' });
    expect(performance.now() - start).toBeLessThan(4 * PATIENCE);
  });

  it('a file that is another than its name says is asked for again past the cache, then not taken', async () => {
    const wanted = new TextEncoder().encode('{"node":"leaf"}');
    const ref = { sha256: sha256(wanted), length: wanted.length, type: 'json' } as const;
    const asked: (string | undefined)[] = [];
    const portal = Buffer.from('<!doctype html>');
    meddle = (_name, request, response) => {
      asked.push(request.headers['cache-control']);
      return Boolean(response.writeHead(200).end(asked.length === 1 ? portal : wanted));
    };
    expect(await network().file(ref)).toEqual(wanted);
    expect(asked).toHaveLength(2);
    meddle = (_name, _request, response) => Boolean(response.writeHead(200).end(portal));
    expect(await network().file(ref)).toBeUndefined();
  });
});

describe('an update', () => {
  const faulty = async (how: typeof meddle, expected: object) => {
    const { phone, page } = await holding();
    meddle = how;
    await page.refresh();
    expect(page.state()).toMatchObject({ asking: false, fault: expected });
    expect(await phone.verdict(page)).toBe('authorised');
    meddle = () => false;
    await page.refresh();
    expect(page.state().fault).toBeUndefined();
    expect(await phone.verdict(page)).toBe('recalled');
  };
  const on = (role: string, how: (response: ServerResponse, name: string) => unknown): typeof meddle =>
    (name, _request, response) => new RegExp(`(^|\\.)${role}\\.json$`).test(name) && (how(response, name), true);
  const cutAt = (offset: number) => (response: ServerResponse, name: string) => {
    const bytes = published.get(name) ?? new Uint8Array(1_000);
    response.writeHead(200, { 'Content-Length': bytes.length });
    response.write(bytes.subarray(0, offset), () => response.destroy());
  };

  for (const role of ['root', 'timestamp', 'snapshot', 'alerts']) {
    attack({ attack: `${role}.json without end`, clause: 'TUF 5.3.3, 5.4.1, 5.5.1, 5.6.1', result: 'given up at the length limit while it arrives; the held list stays in use' }, () =>
      faulty(on(role, endless), { role, why: 'too-long' }));
    attack({ attack: `${role}.json never answered, or a byte now and then`, clause: 'design: no request blocks', result: 'given up after the patience; the held list stays in use' }, async () => {
      await faulty(on(role, () => {}), { role, why: 'unreachable' });
      await faulty(on(role, (response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      }), { role, why: 'unreachable' });
    });
    attack({ attack: `${role}.json redirected`, clause: 'design: no redirects below /trust/', result: 'refused; the held list stays in use' }, () =>
      faulty(on(role, (response) => response.writeHead(302, { Location: '/trust/timestamp.json' }).end()), { role, why: 'unreachable' }));
    attack({ attack: `${role}.json as a web page`, clause: 'TUF 5.3.3, 5.4.2, 5.5.2, 5.6.2', result: 'refused; the held list stays in use' }, () =>
      faulty(on(role, (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')), { role }));
    attack({ attack: `${role}.json cut at many byte offsets`, clause: 'TUF 5.3.3, 5.4.2, 5.5.2, 5.6.2', result: 'refused; the held list stays in use; the next update completes' }, async () => {
      for (const offset of [0, 1, 2, 17, 100, 255, 256, 399]) await faulty(on(role, cutAt(offset)), { role, why: 'unreachable' });
    });
    attack({ attack: `${role}.json cut with a matching length`, clause: 'TUF 5.3.3, 5.4.2, 5.5.2, 5.6.2', result: 'refused; the held list stays in use' }, async () => {
      for (const offset of [0, 1, 17, 100, 399]) await faulty(on(role, (response, name) => response.writeHead(200).end((published.get(name) ?? new Uint8Array(1_000)).subarray(0, offset))), { role });
    });
  }

  attack({ attack: 'every status but 200 and 404 for the next root', clause: 'TUF 5.3.3', result: 'no end of the chain: the update stops, the held list stays in use' }, async () => {
    for (const status of [301, 400, 403, 410, 500, 503]) await faulty(on('root', (response) => response.writeHead(status).end()), { role: 'root', why: 'unreachable' });
  });

  attack({ attack: 'a bundle as a web page, without end, cut, redirected or absent', clause: 'design: bundles prove nothing', result: 'passed over; the list that came with the app is used' }, async () => {
    const answers: ((response: ServerResponse) => unknown)[] = [
      (response) => response.writeHead(200).end('<!doctype html>'),
      (response) => response.writeHead(404).end(),
      (response) => response.writeHead(302, { Location: '/trust/timestamp.json' }).end(),
      (response) => response.writeHead(200, { 'Content-Length': 9_999 }).write('{"format":1,', () => response.destroy()),
      (response) => response.writeHead(200).end('{"format":2,"files":{}}'),
      (response) => response.writeHead(200).end('{"format":1,"files":{"timestamp.json":{}}}'),
      () => {},
    ];
    for (const answer of answers) {
      meddle = (name, _request, response) => name.startsWith('bundles/') && (answer(response), true);
      const real = network();
      const phone = new Phone({ season: of, network: { ...real, bundle: (from) => (typeof from === 'string' ? phone.network.bundle(from) : real.bundle(from)) } });
      const page = phone.page();
      await page.open({ prefix: phone.early(of.label).prefix, response: fetch(`${origin}/trust/bundles/0.json`) });
      expect(page.state()).toMatchObject({ from: 'build', fault: { role: 'files' } });
      expect(await phone.verdict(page)).toBe('authorised');
    }
  });
});
