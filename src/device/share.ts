/** Handing something on to another app (Web Share API). Call it from a tap. */

type Sharing = { readonly share?: Navigator['share']; readonly canShare?: Navigator['canShare'] };

/** `impossible`: the browser does not share, or no app takes it. */
export type Shared = 'shared' | 'cancelled' | 'impossible';

/** Whether this browser hands pictures on. */
export const canShareFile = (file: File): boolean => (navigator as Sharing).canShare?.({ files: [file] }) === true;

export async function share(data: ShareData): Promise<Shared> {
  const { share: hand } = navigator as Sharing;
  if (!hand) return 'impossible';
  return hand.call(navigator, data).then(() => 'shared' as const, (fault: { readonly name?: unknown } | null) => (fault?.name === 'AbortError' ? 'cancelled' : 'impossible'));
}
