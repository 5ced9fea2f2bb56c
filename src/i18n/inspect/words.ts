/** What every locale must say of the inspector's rounds. */
import type { PhotoSubject, Way } from '../../core/inspect/entry.ts';
import type { RecordFault, RecordField } from '../../core/inspect/record.ts';
import type { VerdictKind } from '../../core/verdict.ts';

interface Trouble {
  readonly headline: string;
  readonly body: string;
}

export interface InspectWords {
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  /** Why no round may begin here, and what to do. */
  readonly unsuited: { readonly [W in 'in-app' | 'not-installed' | 'insecure' | 'no-storage']: Trouble };
  readonly opening: string;
  readonly rounds: RoundsWords;
  readonly start: StartWords;
  readonly record: { readonly [F in RecordField]: string };
  readonly recordFault: { readonly [W in RecordFault['why']]: string };
  readonly form: FormWords;
  /** A verdict in a list: short, as it was then. */
  readonly verdict: { readonly [K in VerdictKind]: string };
  readonly scan: ScanningWords;
  readonly entries: EntriesWords;
  readonly entry: EntryWords;
  readonly end: EndWords;
  readonly merge: MergeWords;
  readonly findings: FindingsPageWords;
  readonly licensee: LicenseeWords;
  readonly via: { readonly [W in Way]: string };
  readonly subject: { readonly [S in PhotoSubject]: string };
  /** An entry that could not be kept: what happened, what was lost, what to do. */
  readonly notKept: { readonly [W in 'full' | 'taken' | 'failed' | 'closed' | 'damaged' | 'gone' | 'not-a-picture' | 'too-large']: string };
}

export interface RoundsWords {
  readonly begin: string;
  readonly carryOn: (place: string) => string;
  readonly none: string;
  readonly title: string;
  readonly labels: (count: string) => string;
  readonly open: string;
  readonly closed: string;
  readonly colleague: string;
  readonly damaged: string;
  readonly notExported: (count: string) => string;
  readonly allExported: string;
  readonly exportAll: string;
  readonly findings: string;
  readonly merge: string;
  readonly directory: string;
  readonly device: { readonly title: string; readonly body: string; readonly copy: string; readonly copied: string };
  readonly kept: { readonly good: string; readonly may: string };
  readonly proves: { readonly title: string; readonly lines: readonly string[] };
}

export interface StartWords {
  readonly title: string;
  readonly list: string;
  readonly noList: string;
  readonly listOf: (version: string, day: string) => string;
  readonly fresh: string;
  readonly old: (days: string) => string;
  readonly expired: string;
  readonly asking: string;
  readonly update: string;
  readonly unreachable: string;
  readonly keeping: string;
  readonly kept: string;
  readonly keptNot: string;
  readonly begin: string;
}

export interface FormWords {
  readonly title: string;
  readonly only: string;
  readonly more: string;
  readonly groups: { readonly [G in 'who' | 'officers' | 'goods' | 'papers']: string };
  readonly save: string;
  readonly saved: string;
  readonly photos: string;
  readonly photosBody: string;
  readonly position: { readonly take: string; readonly taking: string; readonly taken: (accuracy: string) => string; readonly refused: string; readonly unknown: string; readonly why: string };
}

export interface ScanningWords {
  readonly title: (place: string) => string;
  readonly ready: string;
  readonly wedge: string;
  readonly paused: string;
  readonly pause: string;
  readonly resume: string;
  readonly camera: { readonly on: string; readonly off: string };
  readonly undo: string;
  readonly undone: (what: string) => string;
  readonly nothingToUndo: string;
  readonly photo: string;
  readonly photoOf: (n: string) => string;
  readonly photoTaken: string;
  readonly note: string;
  readonly list: string;
  readonly record: string;
  readonly end: string;
  readonly more: string;
  readonly counts: string;
  readonly boxes: (count: string) => string;
  readonly byLicensee: string;
  readonly findings: (count: string) => string;
  readonly question: { readonly title: string; readonly body: (number: string, time: string) => string; readonly same: string; readonly other: string; readonly left: (count: string) => string };
  readonly askPhotos: string;
  readonly photosRead: (found: string, of: string) => string;
  readonly readPhotos: string;
}

export interface EntriesWords {
  readonly title: string;
  readonly none: string;
  readonly more: (count: string) => string;
  readonly notes: (count: string) => string;
  readonly photos: (count: string) => string;
  readonly differs: string;
  readonly same: string;
  readonly answer: { readonly same: string; readonly other: string; readonly open: string };
}

export interface EntryWords {
  readonly title: (n: string) => string;
  readonly gone: string;
  readonly read: string;
  readonly readBy: (moment: string, way: string) => string;
  readonly text: string;
  readonly compare: { readonly words: string; readonly save: string; readonly saved: string };
  readonly note: { readonly title: string; readonly words: string; readonly save: string };
  readonly photos: { readonly title: string; readonly take: string; readonly of: (moment: string) => string };
  readonly takeBack: string;
  readonly takenBack: string;
}

export interface EndWords {
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly codes: string;
  readonly photos: string;
  readonly open: (count: string) => string;
  readonly close: string;
  readonly closing: string;
  readonly paper: string;
  readonly paperBody: string;
  readonly head: string;
  readonly export: string;
  readonly exporting: string;
  readonly share: string;
  readonly saving: (name: string) => string;
  readonly done: string;
  readonly exported: string;
  readonly cancelled: string;
  readonly csv: string;
  readonly statement: string;
  readonly statementCopied: string;
  readonly fault: { readonly [W in 'too-large' | 'photo-lost']: string };
  readonly forget: string;
  readonly forgetSure: string;
  readonly forgetYes: string;
  readonly forgetNo: string;
  readonly forgetNot: string;
}

export interface MergeWords {
  readonly title: string;
  readonly lead: string;
  readonly pick: string;
  readonly drop: string;
  readonly nothingShared: string;
  readonly working: (done: string, of: string) => string;
  readonly became: { readonly [B in 'taken' | 'longer' | 'held' | 'own' | 'forked' | 'not-kept']: string };
  readonly faulty: string;
  readonly entries: (count: string) => string;
  readonly mayBeCut: string;
  readonly key: string;
  readonly keyBody: string;
  readonly find: string;
}

export interface FindingsPageWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly working: string;
  readonly proves: string;
  readonly not: string;
  readonly look: (place: string, n: string) => string;
  readonly more: (count: string) => string;
}

export interface LicenseeWords {
  readonly record: string;
  readonly keep: string;
  readonly keeping: string;
  readonly kept: string;
  readonly keptNot: string;
  readonly ranges: string;
  readonly none: string;
  readonly notHeld: string;
  readonly lot: string;
  readonly serials: (from: string, to: string) => string;
  readonly boxes: (count: string) => string;
  readonly plot: string;
  readonly packed: (first: string, last: string) => string;
  readonly filed: (day: string) => string;
  readonly quota: string;
  readonly together: (licences: string) => string;
  readonly quotaBody: (version: string, day: string) => string;
  readonly filedOf: (boxes: string, amount: string) => string;
  readonly unweighed: (boxes: string) => string;
  readonly over: (amount: string) => string;
  readonly rest: (boxes: string) => string;
  readonly noPage: string;
  readonly noBadges: string;
  readonly alerts: string;
  readonly noAlerts: string;
  readonly recall: (lot: string, document: string) => string;
  readonly lifted: (day: string) => string;
  readonly void: (from: string, to: string, document: string) => string;
  readonly revoked: (kid: string, document: string) => string;
  readonly page: string;
}
