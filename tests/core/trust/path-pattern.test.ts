import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '../../../src/core/trust/path-pattern.ts';

describe('path patterns', () => {
  it.each([
    // The examples of TUF 4.5.
    ['targets/*.tgz', 'targets/foo.tgz'], ['targets/*.tgz', 'targets/bar.tgz'], ['foo-version-?.tgz', 'foo-version-2.tgz'], ['foo-version-?.tgz', 'foo-version-a.tgz'],
    ['*.tgz', 'foo.tgz'], ['*.tgz', '.tgz'], ['*', 'a'], ['*', '.hidden'], ['a', 'a'], ['', ''], ['*/*', 'a/b'], ['a*b*c', 'axbbxc'], ['*a', 'aaa'], ['**', 'a'], ['a**', 'a'],
    ['[ab]', 'b'], ['[a-c]x', 'bx'], ['[!a]', 'b'], ['[]]', ']'], ['[!]]', 'a'], ['[a-]', '-'], ['[-a]', '-'], ['[a-cx-z]', 'y'], ['[', '['], ['[a', '[a'], ['a[', 'a['], ['[!', '[!'], ['[]', '[]'],
    ['season/*', 'season/ranges.json'], ['?', '葡'], ['?', '𐅑'], ['*.json', '葡萄.json'], ['.+', '.+'], ['(a|b)', '(a|b)'], ['a\\*', 'a\\b'],
  ])('%s fits %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  it.each([
    ['targets/*.tgz', 'targets/foo.txt'], ['foo-version-?.tgz', 'foo-version-alpha.tgz'], ['*.tgz', 'targets/foo.tgz'], ['foo-version-?.tgz', 'foo-version-.tgz'],
    ['*', 'a/b'], ['*', '/a'], ['*/*', 'a'], ['*/*', 'a/b/c'], ['?', ''], ['?', '/'], ['a?c', 'a/c'], ['a', 'A'], ['a', 'aa'], ['a', ''], ['', 'a'], ['*a', 'ab'],
    ['[ab]', 'c'], ['[ab]', ''], ['[!a]', 'a'], ['[!a-c]', 'b'], ['[a-c]', 'd'], ['[/]', '/'], ['[a/b]', 'a'], ['.', 'a'], ['season/*', 'alerts/ranges.json'], ['season/*', 'season'],
  ])('%s does not fit %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it('agrees with a regular expression made of the same pattern', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?', '/', '[ab]', '[!a]');
    const expression = (pieces: readonly string[]) => new RegExp(`^${pieces.map((each) => ({ '*': '[^/]*', '?': '[^/]', '[!a]': '[^a/]' })[each] ?? each).join('')}$`);
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.stringMatching(/^[ab/]{0,8}$/), (pieces, path) => {
      expect(matches(pieces.join(''), path)).toBe(expression(pieces).test(path));
    }), { numRuns: 5000 });
  });

  it('takes bounded time on a hostile pattern', () => {
    const started = performance.now();
    expect(matches('*a'.repeat(100) + 'b', 'a'.repeat(2000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
