/** The rounds of this device on open screens: read once, then added to entry by entry, each kept before it is shown. */
import { emptyRound, seal, tipOf, unseal, type Tip } from '../../../core/inspect/chain.ts';
import type { Entry, EntryDraft } from '../../../core/inspect/entry.ts';
import { photosIn } from '../../../core/inspect/file.ts';
import { roundOf, type Round } from '../../../core/inspect/round.ts';
import { splitLines } from '../../../core/inspect/verify.ts';
import { toHex } from '../../../core/bytes.ts';
import type { Seconds } from '../../../core/day.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { DeviceSigner } from '../../../device/inspect/device-key.ts';
import type { KeepFault, KeptPhoto, RoundNote, RoundsStorage } from '../../../device/inspect/rounds-storage.ts';
import { breathe } from './breathe.ts';

/** A round in memory. `damaged`: what was stored cannot be read to its end, so nothing may be added. */
export interface HeldRound {
  readonly id: string;
  readonly mine: boolean;
  readonly entries: readonly Entry[];
  readonly round: Round;
  /** Hash of the last line. */
  readonly head: string;
  /** Entries that are in the file exported last. */
  readonly exported: number;
  readonly damaged: boolean;
}

export interface InspectionState {
  /** The one begun last comes first. */
  readonly rounds: readonly HeldRound[];
}

/** A verified round of another device: its lines as they stand in its file, each ended by a line feed, and what they were read as. */
export interface WholeRound {
  readonly id: string;
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly entries: readonly Entry[];
  readonly head: string;
}

export type AddFault = KeepFault | 'closed' | 'damaged' | 'gone';

export interface Inspection {
  readonly fingerprint: string;
  state(): InspectionState;
  subscribe(listener: () => void): () => void;
  round(id: string): HeldRound | undefined;
  /** Begin a round; answers its id. */
  open(what: Omit<Extract<EntryDraft, { kind: 'open' }>['what'], 'format' | 'round' | 'key'>): Promise<Result<string, AddFault>>;
  /** Add an entry, and the photograph it names. Entries are added one after another; each is on the disk when this resolves. */
  add(round: string, draft: EntryDraft, photo?: KeptPhoto): Promise<Result<Entry, AddFault>>;
  /** The lines as they are stored. */
  lines(round: string): Promise<Uint8Array<ArrayBuffer>>;
  photo(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Keep another device's round. */
  take(round: WholeRound, photos: readonly KeptPhoto[]): Promise<Result<null, KeepFault>>;
  markExported(round: string): Promise<void>;
  forget(round: string): Promise<void>;
}

export interface InspectionDeps {
  readonly storage: RoundsStorage;
  readonly signer: DeviceSigner;
  readonly now: () => Seconds;
  /** The device's public key as an opening names it. */
  readonly key: string;
}

/** Times that an entry is sealed anew because another tab was first. */
const TRIES = 5;

export async function openInspection({ storage, signer, now, key }: InspectionDeps): Promise<Inspection> {
  const listeners = new Set<() => void>();
  const held = new Map<string, HeldRound>();
  let state: InspectionState = { rounds: [] };
  const tell = () => {
    state = { rounds: [...held.values()].sort((a, b) => b.round.opened - a.round.opened) };
    listeners.forEach((listener) => listener());
  };
  const load = async (note: RoundNote) => {
    const round = await readRound(storage, note);
    if (round) held.set(note.id, round);
  };
  await Promise.all((await storage.notes()).map(load));
  tell();

  const append = async (id: string, draft: EntryDraft, photo: KeptPhoto | undefined): Promise<Result<Entry, AddFault>> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = held.get(id);
      const refusal = draft.kind === 'open' ? undefined : whyNot(before);
      if (refusal) return err(refusal);
      const line = await seal(draft, now(), before ? tipAt(before) : emptyRound, signer.sign);
      const kept = await storage.append(id, line.entry.n, line.text, photo);
      if (kept.ok) {
        held.set(id, grown(before, id, line.entry, tipOf(line)));
        tell();
        return ok(line.entry);
      }
      if (kept.error !== 'taken') return kept;
      await load({ id, mine: true, exported: before?.exported ?? 0 }); // Another tab has written: go on from there.
    }
    return err('taken');
  };

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {}); // A bug of ours reaches the caller; the next in line goes on.
    return mine;
  };

  return {
    fingerprint: signer.fingerprint,
    state: () => state,
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    round: (id) => held.get(id),
    async open(what) {
      const id = toHex(crypto.getRandomValues(new Uint8Array(16)));
      const opened = await inTurn(() => append(id, { kind: 'open', what: { format: 1, round: id, key, ...what } }, undefined));
      return opened.ok ? ok(id) : opened;
    },
    add: (id, draft, photo) => inTurn(() => append(id, draft, photo)),
    lines: (id) => storage.lines(id),
    photo: (sha256) => storage.photo(sha256),
    take: ({ id, lines, entries, head }, photos) => inTurn(async () => {
      const kept = await storage.keepRound(id, entries.length, lines, photos);
      if (!kept.ok) return kept;
      held.set(id, { id, mine: false, exported: entries.length, damaged: false, entries, head, round: roundOf(entries)! });
      tell();
      return kept;
    }),
    async markExported(id) {
      const round = held.get(id);
      if (!round) return;
      const entries = round.entries.length;
      await storage.exported(id, entries);
      held.set(id, { ...held.get(id)!, exported: entries });
      tell();
    },
    async forget(id) {
      const elsewhere = new Set([...held.values()].flatMap((round) => (round.id === id ? [] : photosIn(round.entries).map(({ sha256 }) => sha256))));
      const own = photosIn(held.get(id)?.entries ?? []).map(({ sha256 }) => sha256);
      await storage.forget(id, own.filter((sha256) => !elsewhere.has(sha256)));
      held.delete(id);
      tell();
    },
  };
}

const whyNot = (round: HeldRound | undefined): AddFault | undefined =>
  !round ? 'gone' : round.damaged ? 'damaged' : round.round.closed !== undefined ? 'closed' : undefined;

const tipAt = ({ entries, head }: HeldRound): Tip => ({ next: entries.length, head });

function grown(before: HeldRound | undefined, id: string, entry: Entry, { head }: Tip): HeldRound {
  const entries = [...(before?.entries ?? []), entry];
  return { id, mine: true, exported: before?.exported ?? 0, damaged: false, entries, round: roundOf(entries)!, head };
}

/** A stored round, its lines parsed; undefined where not even its opening can be read. */
async function readRound(storage: RoundsStorage, { id, mine, exported }: RoundNote): Promise<HeldRound | undefined> {
  const lines = splitLines(await storage.lines(id));
  const breath = breathe(); // A digest of a short line ends at once, so that nothing here would give way.
  const entries: Entry[] = [];
  let head = emptyRound.head;
  for (const bytes of lines) {
    const line = await unseal(bytes);
    await breath();
    if (!line.ok || line.value.entry.n !== entries.length || line.value.entry.prev !== head) break;
    entries.push(line.value.entry);
    head = line.value.hash;
  }
  const round = roundOf(entries);
  return round && { id, mine, exported: Math.min(exported, entries.length), entries, round, head, damaged: entries.length < lines.length };
}

/** Own entries that no exported file holds. */
export const notExported = (rounds: readonly HeldRound[]): number =>
  rounds.reduce((sum, { mine, entries, exported }) => sum + (mine ? entries.length - exported : 0), 0);
