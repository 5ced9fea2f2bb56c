/** A file leaves the app: to another app where the browser shares files, else to its downloads. */

/** `shared`: the other app has it. `saving`: handed to the browser, which does not tell how it ended. `cancelled`: the person changed their mind. */
export type HandedOver = 'shared' | 'saving' | 'cancelled';

/** Share a file, or save it. Call it from a tap. */
export async function handOver(file: File): Promise<HandedOver> {
  if (canShare(file)) {
    try {
      await navigator.share({ files: [file], title: file.name });
      return 'shared';
    } catch (fault) {
      if ((fault as { name?: unknown } | null)?.name === 'AbortError') return 'cancelled';
      // Refused for another reason (no app takes it): the downloads are left.
    }
  }
  save(file);
  return 'saving';
}

/** Desktop browsers offer sharing too, where a saved file is what is wanted: only where a finger is the pointer. */
function canShare(file: File): boolean {
  const share = navigator as { readonly canShare?: (data: ShareData) => boolean };
  return matchMedia('(pointer: coarse)').matches && share.canShare?.({ files: [file] }) === true;
}

/** Milliseconds until the address of a saved file is given back; the browser has taken it long before. */
const TAKEN = 60_000;

export function save(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
