import { parseLabel } from '../core/label.ts';
import { useApp } from './context.ts';
import { ScanScreen } from './scan/scan-screen.tsx';
import { screenFor } from './scanned.ts';

const isOurs = (text: string): boolean => parseLabel(text).ok;

/** The scan screen in the app: whatever text is found goes to the verdict; a typed number is looked up. */
export default function ScanPage() {
  const { locale, go } = useApp();
  return <ScanScreen locale={locale} isOurs={isOurs} onText={(text, source) => go(screenFor(text, source))} />;
}
