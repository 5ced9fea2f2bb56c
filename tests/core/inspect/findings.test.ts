import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, findingsOf, type Finding } from '../../../src/core/inspect/findings.ts';
import { filedAmounts } from '../../../src/core/inspect/lots.ts';
import { roundOf } from '../../../src/core/inspect/round.ts';
import { judgedAnew, sightingsOf, type Sighting } from '../../../src/core/inspect/sighting.ts';
import { couldTravel, distance, leastDistance } from '../../../src/core/inspect/travel.ts';
import { device, label, photo, START } from './device.ts';
import { plainFindings } from './reference.ts';

const list = (issued = START - 3600) => ({ version: 41, issued, age: 'fresh' as const });
const sighting = (change: Partial<Sighting> & Pick<Sighting, 'round' | 'n' | 'at'>): Sighting => ({
  place: '示例市场', inHand: true, licensee: 12, serial: 7, verdict: 'authorised', differs: [], photographed: false, list: list(), net: 2500, lot: 'B-1', packed: 20_690, ...change,
});
const kinds = (findings: readonly Finding[]) => findings.map(({ finding }) => finding);
const wuhai = { latitude: 39_655_000, longitude: 106_794_000, accuracy: 15 };
/** Some 21 km north. */
const north = { latitude: 39_845_000, longitude: 106_794_000, accuracy: 15 };

describe('the same number again in one round', () => {
  const first = sighting({ round: 'a', n: 1, at: START });
  const again = (answer?: Sighting['answer'], photographed = false) => sighting({ round: 'a', n: 2, at: START + 60, photographed, ...(answer && { answer }) });

  it('is a question', () => expect(findingsOf([first, again()], new Map())).toEqual([{ finding: 'repeat', licensee: 12, serial: 7, earlier: first, later: again() }]));
  it('the same box: nothing', () => expect(findingsOf([first, again({ earlier: 1, is: 'same' })], new Map())).toEqual([]));
  it('another box, not both photographed: said, not proved', () => {
    expect(kinds(findingsOf([first, again({ earlier: 1, is: 'other' }, true)], new Map()))).toEqual(['copy-unproved']);
  });
  it('another box, both photographed: a copy', () => {
    expect(kinds(findingsOf([{ ...first, photographed: true }, again({ earlier: 1, is: 'other' }, true)], new Map()))).toEqual(['copy']);
  });
  it('the photograph may have been taken at a later reading of the same box', () => {
    const third = sighting({ round: 'a', n: 3, at: START + 90, photographed: true, answer: { earlier: 1, is: 'same' } });
    expect(kinds(findingsOf([first, again({ earlier: 1, is: 'other' }, true), third], new Map()))).toEqual(['copy']);
  });
  it('an answer about a reading that was taken back is none', () => expect(kinds(findingsOf([first, again({ earlier: 5, is: 'other' }, true)], new Map()))).toEqual(['repeat']));
});

describe('the same number in another round', () => {
  const here = sighting({ round: 'a', n: 1, at: START, position: wuhai });
  const there = (at: number, change: Partial<Sighting> = {}) => sighting({ round: 'b', n: 1, at, place: '示例超市', position: north, ...change });

  it('elsewhere: may have moved, with the times', () => {
    expect(findingsOf([there(START + 3600), here], new Map())).toEqual([{ finding: 'moved', licensee: 12, serial: 7, stops: [here, there(START + 3600)] }]);
  });
  it('elsewhere at the same minute: no box was at both', () => {
    expect(findingsOf([here, there(START + 20)], new Map())).toMatchObject([{ finding: 'two-places', from: here, needed: expect.closeTo(633, -1) }]);
  });
  it('without positions names alone never make a copy', () => {
    const { position: _none, ...bare } = there(START + 1);
    expect(kinds(findingsOf([here, bare], new Map()))).toEqual(['moved']);
  });
  it('at one place: seen by both, by position or by name', () => {
    expect(kinds(findingsOf([here, there(START + 5, { position: { ...wuhai, latitude: 39_656_000 } })], new Map()))).toEqual(['seen-by-both']);
    const { position: _a, ...one } = here;
    const { position: _b, ...other } = there(START + 5, { place: ' 示例 市场。' });
    expect(kinds(findingsOf([one, other], new Map()))).toEqual(['seen-by-both']);
  });
  it('a code in a picture says where no box was', () => expect(findingsOf([here, there(START + 1, { inHand: false })], new Map())).toEqual([]));
});

describe('against the list', () => {
  it('not filed counts by the newest list that judged it', () => {
    const early = sighting({ round: 'a', n: 1, at: START, verdict: 'not-filed' });
    expect(findingsOf([early], new Map())).toMatchObject([{ finding: 'not-filed', serial: 7, listDay: 20_699 }]);
    const since = judgedAnew(early, { text: '', via: 'camera', verdict: 'authorised', list: list(START + 86_400) });
    expect(findingsOf([early, { ...since, round: 'b' }], new Map()).filter(({ finding }) => finding === 'not-filed')).toEqual([]);
  });
  it('facts outside the filed range are another thing', () => {
    const differing = sighting({ round: 'a', n: 1, at: START, verdict: 'not-filed', differs: ['packed', 'net'] });
    expect(findingsOf([differing], new Map())).toEqual([{ finding: 'facts-differ', licensee: 12, serial: 7, sighting: differing, differs: ['packed', 'net'] }]);
  });
  it('more of a lot than filed', () => {
    const filed = filedAmounts(12, [{ from: 1, to: 2, lot: 'B-1', product: 1, net: 2500, filed: START }, { from: 9, to: 9, lot: 'B-2', product: 1, filed: START }]);
    expect(filed).toEqual(new Map([['12/B-1', 5000]]));
    const three = [1, 2, 3].map((serial) => sighting({ round: 'a', n: serial, at: START + serial, serial }));
    expect(findingsOf(three.slice(0, 2), filed)).toEqual([]);
    expect(findingsOf(three, filed)).toMatchObject([{ finding: 'over-filed', licensee: 12, lot: 'B-1', boxes: 3, seen: 7500, filed: 5000 }]);
    expect(findingsOf([...three.slice(0, 2), sighting({ round: 'b', n: 1, at: START + 9, serial: 1 })], filed).map(({ finding }) => finding)).toEqual(['seen-by-both']);
  });
});

describe('distances', () => {
  it('are those of the globe', () => {
    const beijing = { latitude: 39_904_200, longitude: 116_407_400, accuracy: 0 };
    const shanghai = { latitude: 31_230_400, longitude: 121_473_700, accuracy: 0 };
    expect(distance(beijing, shanghai) / 1000).toBeCloseTo(1067, -1);
    expect(leastDistance(wuhai, north)).toBeGreaterThan(20_000);
    expect(leastDistance({ ...wuhai, accuracy: 30_000 }, north)).toBe(0);
  });
  it('leave room for clocks and flights', () => {
    expect([couldTravel(20_000, 0), couldTravel(19_000, 0), couldTravel(1_000_000, 6 * 3600), couldTravel(1_000_000, 3600)]).toEqual([true, true, true, false]);
  });
});

describe('over random histories', () => {
  const numbers = fc.record({ licensee: fc.constantFrom(12, 13), serial: fc.integer({ min: 1, max: 4 }) });
  const position = fc.option(fc.record({ latitude: fc.integer({ min: 39_000_000, max: 41_000_000 }), longitude: fc.constant(106_794_000), accuracy: fc.integer({ min: 0, max: 5000 }) }), { nil: undefined });
  const place = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), position });
  const reading = fc.record({
    at: fc.integer({ min: START, max: START + 20_000 }), number: numbers, inHand: fc.boolean(), photographed: fc.boolean(),
    answer: fc.option(fc.record({ earlier: fc.integer({ min: 1, max: 8 }), is: fc.constantFrom('same' as const, 'other' as const) }), { nil: undefined }),
    verdict: fc.constantFrom('authorised' as const, 'not-filed' as const, 'recalled' as const), differs: fc.subarray(['packed' as const, 'net' as const]),
    issued: fc.option(fc.constantFrom(START - 9000, START - 3600), { nil: undefined }),
  });
  const history = fc.array(fc.record({ place, readings: fc.array(reading, { maxLength: 8 }) }), { maxLength: 4 }).map((rounds) => rounds.flatMap((round, r) =>
    round.readings.map(({ at, number, answer, issued, ...rest }, i): Sighting => ({
      round: `r${r}`, n: i + 1, at, place: round.place.name, ...number, ...rest, lot: `B-${number.serial % 2}`, net: 2500,
      ...(round.place.position && { position: round.place.position }), ...(answer && answer.earlier <= i && { answer }), ...(issued !== undefined && { list: list(issued) }),
    }))));
  const line = (finding: Finding): string => {
    switch (finding.finding) {
      case 'repeat': return `repeat ${finding.later.round}:${finding.later.n}`;
      case 'copy': case 'copy-unproved': return `${finding.finding} ${finding.licensee}-${finding.serial} ${finding.boxes[0]!.round}`;
      case 'two-places': return `two-places ${finding.from.round}:${finding.from.n} ${finding.to.round}:${finding.to.n}`;
      case 'over-filed': return `over-filed ${finding.licensee}/${finding.lot} ${finding.seen}`;
      default: return `${finding.finding} ${finding.licensee}-${finding.serial}`;
    }
  };

  it('says what the plain reference says', () => {
    const filed = new Map([['12/B-1', 5000], ['13/B-0', 2500]]);
    fc.assert(fc.property(history, (sightings) => {
      expect(findingsOf(sightings, filed).map(line).sort()).toEqual(plainFindings(sightings, filed));
    }), { numRuns: 3000 });
  });

  it('says the same with breaths in between', async () => {
    await fc.assert(fc.asyncProperty(history, async (sightings) => {
      expect(await findAll(sightings, new Map(), async () => {})).toEqual(findingsOf(sightings, new Map()));
    }));
  });

  it('does not depend on the order in which files were merged', () => {
    fc.assert(fc.property(history, fc.nat(), (sightings, turn) => {
      const at = sightings.length === 0 ? 0 : turn % sightings.length;
      const turned = [...sightings.slice(at), ...sightings.slice(0, at)];
      expect(findingsOf(turned, new Map()).map(line).sort()).toEqual(findingsOf(sightings, new Map()).map(line).sort());
    }));
  });
});

describe('honest histories give no copy finding', () => {
  /** Boxes ride between stalls at 100 km/h at most; officers read what stands before them, twice at times; their clocks and positions err. */
  const world = fc.record({
    stalls: fc.array(fc.record({ latitude: fc.integer({ min: 39_400_000, max: 40_200_000 }), longitude: fc.integer({ min: 106_500_000, max: 107_100_000 }) }), { minLength: 2, maxLength: 4 }),
    boxes: fc.array(fc.record({ net: fc.constant(2500), rides: fc.array(fc.record({ stall: fc.nat(3), rest: fc.integer({ min: 0, max: 7200 }) }), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 6 }),
    rounds: fc.array(fc.record({
      stall: fc.nat(3), start: fc.integer({ min: 0, max: 20_000 }), clock: fc.integer({ min: -290, max: 290 }), withPosition: fc.boolean(),
      error: fc.integer({ min: -100, max: 100 }), rescans: fc.array(fc.boolean(), { maxLength: 6 }), photographs: fc.boolean(),
    }), { minLength: 1, maxLength: 6 }),
  });

  it('re-scans, boxes moving from wholesale to shop, two officers on one box', () => {
    let moved = 0;
    fc.assert(fc.property(world, ({ stalls, boxes, rounds }) => {
      const spot = (stall: number) => ({ ...stalls[stall % stalls.length]!, accuracy: 20 });
      /** Where a box stands at a moment; nowhere while it is on the road. */
      const whereabouts = (rides: readonly { stall: number; rest: number }[], when: number): number | undefined => {
        let time = 0;
        for (const [i, { stall, rest }] of rides.entries()) {
          if (i > 0) time += distance(spot(rides[i - 1]!.stall), spot(stall)) / (100 / 3.6);
          if (when < time) return undefined;
          time += rest;
          if (when <= time || i === rides.length - 1) return stall % stalls.length;
        }
        return undefined;
      };
      const sightings = rounds.flatMap((round, r) => boxes.flatMap(({ rides, net }, serial): Sighting[] => {
        const read = (n: number, when: number, earlier?: number): Sighting[] => whereabouts(rides, when) !== round.stall % stalls.length ? [] : [sighting({
          round: `r${r}`, n, at: START + when + round.clock, serial: serial + 1, net, place: `示例 ${round.stall % stalls.length} 号摊`, photographed: round.photographs,
          ...(round.withPosition && { position: { ...spot(round.stall), latitude: spot(round.stall).latitude + round.error } }),
          ...(earlier !== undefined && { answer: { earlier, is: 'same' as const } }),
        })];
        const first = read(2 * serial + 1, round.start + 10 * serial);
        return first.length > 0 && round.rescans[serial] ? [...first, ...read(2 * serial + 2, round.start + 10 * serial + 5, 2 * serial + 1)] : first;
      }));
      const filed = new Map([['12/B-1', 2500 * boxes.length]]);
      const found = kinds(findingsOf(sightings, filed));
      moved += found.filter((kind) => kind === 'moved').length;
      expect(found.filter((kind) => kind !== 'moved' && kind !== 'seen-by-both')).toEqual([]);
    }), { numRuns: 2000 });
    expect(moved).toBeGreaterThan(100); // The histories are not empty ones.
  });
});

it('sightings come from rounds: what was taken back is gone, a forged code is none', async () => {
  const officer = await device();
  const lines = await officer.round([
    label(1), label(2), { kind: 'undo', what: { of: 1 } }, photo(2), { kind: 'label', what: { text: 'x', via: 'wedge', verdict: 'forged' } },
    label(3, { via: 'photo' }), { kind: 'position', what: wuhai },
  ]);
  const round = roundOf(lines.map(({ entry }) => entry))!;
  expect(sightingsOf([round])).toMatchObject([
    { n: 2, serial: 2, photographed: true, inHand: true, place: '示例市场 3 号摊', position: wuhai }, { n: 6, serial: 3, inHand: false, photographed: false },
  ]);
});
