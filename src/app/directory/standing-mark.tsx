import type { Standing } from '../../i18n/directory.ts';

/** A grape that tells a standing by its shape alone: full, half, empty, or empty and cut. Decorative: words stand beside it. */
export function StandingMark({ is }: { readonly is: Standing | undefined }) {
  return (
    <svg class="standing" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle class="ring" cx="10" cy="10" r="7.4" />
      {is === 'in-force' && <><circle cx="10" cy="10" r="7.4" /><path class="p" d="M5.4 10.4A4.8 4.8 0 0 1 9.8 5.2A8 8 0 0 0 5.4 10.4" /></>}
      {is === 'suspended' && <path d="M10 2.6A7.4 7.4 0 0 0 10 17.4Z" />}
      {is === 'withdrawn' && <path class="ring" d="M2 18L18 2" />}
    </svg>
  );
}
