import type { Storage } from '../../device/storage.ts';

/** The device's storage without its history: what one visitor scanned is no other's to see, and the owner's stays as it was. */
export const unrecorded = (storage: Storage): Storage => ({
  ...storage,
  history: async () => [],
  putHistory: async () => {},
  deleteHistory: async () => {},
});
