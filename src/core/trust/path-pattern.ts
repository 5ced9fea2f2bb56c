/** Path patterns of delegations (TUF 4.5): shell-style wildcards, as POSIX `fnmatch` has them, segment by segment. */

type One = (character: string) => boolean;
/** `undefined` is `*`: any run of characters, none included. */
type Token = One | undefined;

/**
 * Whether a path fits a pattern. `*` and `?` stand for anything but a slash, so both have as many segments; `[ab-z]` is
 * one character of a set, `[!ab-z]` one outside it; a bracket that nothing closes is itself.
 */
export function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const segments = path.split('/');
  return wanted.length === segments.length && wanted.every((part, i) => fits(tokensOf([...part]), [...segments[i]!]));
}

function tokensOf(pattern: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; ) {
    const character = pattern[i]!;
    const end = character === '[' ? closing(pattern, i) : -1;
    tokens.push(end > 0 ? setOf(pattern.slice(i + 1, end)) : character === '*' ? undefined : (one) => character === '?' || one === character);
    i = end > 0 ? end + 1 : i + 1;
  }
  return tokens;
}

/** Where the set that opens at `start` closes; a bracket first in the set, or behind its `!`, belongs to it. */
function closing(pattern: readonly string[], start: number): number {
  return pattern.indexOf(']', start + (pattern[start + 1] === '!' ? 3 : 2));
}

function setOf(members: readonly string[]): One {
  const negated = members[0] === '!';
  const list = negated ? members.slice(1) : members;
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < list.length; ) {
    const isRange = list[i + 1] === '-' && i + 2 < list.length;
    ranges.push([list[i]!, list[isRange ? i + 2 : i]!]);
    i += isRange ? 3 : 1;
  }
  return (one) => ranges.some(([first, last]) => first <= one && one <= last) !== negated;
}

/** A star falls back to its latest place only, so that a hostile pattern costs at most the product of both lengths. */
function fits(tokens: readonly Token[], text: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < text.length; ) {
    const token = tokens[at];
    if (token?.(text[i]!)) {
      at++;
      i++;
    } else if (at < tokens.length && token === undefined) {
      star = at++;
      resume = i;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  return tokens.slice(at).every((token) => token === undefined);
}
