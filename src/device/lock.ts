/** One writer across the tabs of this app (Web Locks). Where the browser has none, one writer within this tab. */
let turn: Promise<void> = Promise.resolve();

export function exclusively(task: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) return navigator.locks.request('wuhai-list', task);
  const mine = turn.then(task);
  turn = mine.catch(() => {}); // The next in line does not inherit a failure; the caller gets it.
  return mine;
}
