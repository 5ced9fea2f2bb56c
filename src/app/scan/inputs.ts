/** Ways to a text that need no button: hand-held scanners, paste and drop, anywhere on the page. */
import { listenForWedge } from '../../device/scan/wedge.ts';
import type { TextSource } from './state.ts';

export interface InputHandlers {
  readonly text: (text: string, source: TextSource) => void;
  readonly photos: (files: readonly File[]) => void;
}

/** The returned function ends all of them. */
export function listenForInputs(page: Document, { text, photos }: InputHandlers): () => void {
  const take = (data: DataTransfer | null): boolean => {
    const files = imagesOf(data);
    const words = data?.getData('text').trim();
    if (files.length) photos(files);
    else if (words) text(words, 'typed');
    return files.length > 0 || Boolean(words);
  };
  const paste = (event: ClipboardEvent): void => {
    const writing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    // Text pasted into the field stays there, to be looked at before it is sent; a picture can't.
    if (writing && imagesOf(event.clipboardData).length === 0) return;
    if (take(event.clipboardData)) event.preventDefault();
  };
  // Without this the browser leaves the page and shows what was dropped.
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer);
  };
  const endWedge = listenForWedge(page, (burst) => text(burst, 'wedge'));
  page.addEventListener('paste', paste);
  page.addEventListener('dragover', over);
  page.addEventListener('drop', drop);
  return () => {
    endWedge();
    page.removeEventListener('paste', paste);
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop);
  };
}

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}
