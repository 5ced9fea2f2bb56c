/** Text to the clipboard, also where a browser inside another app gives pages no Clipboard API. Call it from a tap. */

/** False where the browser lets pages copy nothing: then the text is to be selected by hand. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  if (!clipboard) return copySelection(text);
  return clipboard.writeText(text).then(() => true, () => copySelection(text));
}

/** The older way: select the text in a field, and run the browser's own copy command. */
function copySelection(text: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true; // No keyboard comes up.
  area.className = 'vh';
  document.body.append(area);
  area.select();
  area.setSelectionRange(0, text.length); // iOS does not take select() for a field that may not be written in.
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
