import { useApp } from './context.ts';

/** A screen whose code could not be fetched. */
export function Failed() {
  const { failed } = useApp().words.app;
  return (
    <main class="col">
      <h1>{failed.headline}</h1>
      <p>{failed.body}</p>
      <button class="btn go" type="button" onClick={() => location.reload()}>{failed.again}</button>
    </main>
  );
}
