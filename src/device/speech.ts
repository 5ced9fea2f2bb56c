/** Reading aloud with the browser's own voices (Web Speech API). Nothing is ever spoken unasked. */

const synthesis = (): SpeechSynthesis | undefined => (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis;

/** The voice for a language tag: of that very region first, then of the language; undefined where the browser has none. */
export function voiceFor(tag: string): SpeechSynthesisVoice | undefined {
  const voices = synthesis()?.getVoices() ?? [];
  const [language = ''] = tag.split('-');
  const speaks = (start: string) => voices.find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(start));
  return speaks(tag.toLowerCase()) ?? speaks(`${language}-`) ?? speaks(language);
}

/** Calls back when voices have come: some browsers fetch them after the page has started. The returned function ends it. */
export function watchVoices(listener: () => void): () => void {
  const voices: Partial<EventTarget> | undefined = synthesis(); // Safari before 16: no event, all voices are there at once.
  voices?.addEventListener?.('voiceschanged', listener);
  return () => voices?.removeEventListener?.('voiceschanged', listener);
}

/** Reads lines one after the other. The returned function stops it; `ended` is called either way. */
export function readAloud(lines: readonly string[], tag: string, ended: () => void): () => void {
  const speech = synthesis();
  const voice = voiceFor(tag);
  if (!speech || !voice) {
    ended();
    return () => {};
  }
  speech.cancel(); // What another page of ours left behind.
  const utterances = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { lang: tag, voice })); // One a line: a long one is cut off by Chrome.
  const last = utterances[utterances.length - 1];
  if (last) last.onend = last.onerror = ended;
  utterances.forEach((utterance) => speech.speak(utterance));
  return () => {
    speech.cancel();
    ended();
  };
}
