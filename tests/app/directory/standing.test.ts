import { describe, expect, test } from 'vitest';
import { licenceEvents, licenceStands, producerStands } from '../../../src/app/directory/standing.ts';
import { day } from '../flow/authority.ts';
import { act, shazaoyuan } from './producers.ts';

const [past, current] = shazaoyuan.licences as [typeof shazaoyuan.licences[0], typeof shazaoyuan.licences[0]];
const stands = (on: string, ...acts: Parameters<typeof licenceStands>[1]) => licenceStands(current, acts, day(on));

describe('where a licence stands', () => {
  test('both sides of its first and last day', () => {
    expect(stands('2025-12-31')).toEqual({ is: 'not-started', day: day('2026-01-01') });
    expect(stands('2026-01-01')).toEqual({ is: 'in-force', day: day('2026-12-31') });
    expect(stands('2026-12-31')).toEqual({ is: 'in-force', day: day('2026-12-31') });
    expect(stands('2027-01-01')).toEqual({ is: 'ended', day: day('2026-12-31') });
  });
  test('both sides of a suspension, and of what ends it', () => {
    const acts = [act('suspension', '示例-2026-012', '2026-03-01', '1'), act('reinstatement', '示例-2026-012', '2026-04-01', '2')];
    expect(stands('2026-02-28', ...acts).is).toBe('in-force');
    expect(stands('2026-03-01', ...acts)).toEqual({ is: 'suspended', day: day('2026-03-01') });
    expect(stands('2026-04-01', ...acts).is).toBe('in-force');
  });
  test('a withdrawal is final, and another licence is not touched by it', () => {
    const acts = [act('withdrawal', '示例-2026-012', '2026-03-01', '1'), act('reinstatement', '示例-2026-012', '2026-04-01', '2')];
    expect(stands('2026-05-01', ...acts)).toEqual({ is: 'withdrawn', day: day('2026-03-01') });
    expect(licenceStands(past, acts, day('2025-06-01')).is).toBe('in-force');
  });
});

describe('where a producer stands', () => {
  test('in force while any licence is', () => {
    const withdrawn = [act('withdrawal', '示例-2025-012', '2025-06-01', '1')];
    expect(producerStands(shazaoyuan, withdrawn, day('2026-06-01'))).toEqual({ is: 'in-force', day: day('2026-12-31') });
  });
  test('else as its latest licence does', () => {
    const suspended = [act('suspension', '示例-2026-012', '2026-06-01', '1')];
    expect(producerStands(shazaoyuan, suspended, day('2026-07-01'))).toEqual({ is: 'suspended', day: day('2026-06-01') });
  });
  test('nowhere without a licence', () => {
    expect(producerStands({ ...shazaoyuan, licences: [] }, [], day('2026-07-01'))).toBeUndefined();
  });
});

test('the life of several licences runs by day, and a withdrawn one has no end to come', () => {
  const acts = [act('suspension', '示例-2026-012', '2026-03-01', '甲'), act('withdrawal', '示例-2026-012', '2026-05-01', '乙')];
  expect(licenceEvents([current, past], acts).map(({ what, agreement, document }) => [what, agreement.slice(3, 7), document])).toEqual([
    ['granted', '2025', '示例-2025-012号文'], ['last-day', '2025', undefined], ['granted', '2026', '示例-2026-012号文'], ['suspension', '2026', '甲'], ['withdrawal', '2026', '乙'],
  ]);
});
