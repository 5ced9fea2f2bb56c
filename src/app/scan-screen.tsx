import { useEffect, useState } from 'preact/hooks';
import { parseLabel } from '../core/label.ts';
import { isShared, takeShared } from '../device/shared.ts';
import { useApp } from './context.ts';
import { ScanScreen } from './scan/scan-screen.tsx';
import { screenFor } from './scanned.ts';

const isOurs = (text: string): boolean => parseLabel(text).ok;

/** What the screen begins with: pictures that another app shared; undefined while they are looked for. */
type Beginning = readonly Blob[] | undefined;

/** The scan screen in the app: whatever text is found goes to the verdict; a typed number is looked up. */
export default function ScanPage() {
  const { locale, go } = useApp();
  const [shared] = useState(isShared);
  const [pictures, setPictures] = useState<Beginning>(shared ? undefined : []);
  useEffect(() => {
    if (!shared) return;
    void takeShared().then(({ pictures: taken, texts }) => {
      const text = labelIn(texts);
      if (taken.length === 0 && text !== undefined) go(screenFor(text, 'typed'));
      else setPictures(taken);
    });
  }, []);
  if (!pictures) return <main class="col" aria-busy="true" />;
  return <ScanScreen locale={locale} isOurs={isOurs} pictures={pictures} onText={(text, source) => go(screenFor(text, source))} />;
}

/** A chat app wraps the link it shares in words of its own: the first that is a label counts, else the first text there is. */
function labelIn(texts: readonly string[]): string | undefined {
  const links = texts.flatMap((text) => [text, ...(text.match(/https?:\/\/\S+/g) ?? [])]);
  return links.find(isOurs) ?? texts[0];
}
