import type { ComponentChildren } from 'preact';
import { useApp } from './context.ts';
import { addressOf, type Screen } from './route.ts';

interface LinkProps {
  readonly to: Screen;
  readonly class?: string;
  readonly 'aria-current'?: 'page';
  readonly children?: ComponentChildren;
}

/** A link to another screen: a plain link to everyone, without loading the page anew. */
export function Link({ to, children, ...rest }: LinkProps) {
  const { go } = useApp();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={addressOf(to).path} onClick={follow}>{children}</a>;
}
