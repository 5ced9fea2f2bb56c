import type { ScanWords } from '../../i18n/scan.ts';

interface PhotoButtonProps {
  readonly words: Pick<ScanWords, 'photo'>;
  readonly photos: (files: readonly File[]) => void;
  /** The main way on from here. */
  readonly first?: boolean;
}

/** Photos from the album or the camera app, several at once. */
export function PhotoButton({ words, photos, first = false }: PhotoButtonProps) {
  const picked = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    photos([...(input.files ?? [])]);
    input.value = ''; // The same photo may be chosen again.
  };
  return (
    <label class={first ? 'btn go scan-file' : 'btn scan-file'}>
      {words.photo}
      <input class="vh" type="file" accept="image/*" multiple onChange={picked} />
    </label>
  );
}
