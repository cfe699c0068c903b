import {join} from 'node:path';
import type {Ports} from '../../app/ports/ports.ts';
import type {SessionStore} from '../../app/ports/storage-ports.ts';
import {createTurnFile} from '../base/turn-file.ts';
import {createDraftStore} from '../draft/draft-store.ts';
import {createSavedDraftStore} from '../draft/saved-draft-store.ts';
import {createPendingLoginStore} from '../login/pending-login-store.ts';
import {createRefreshLog} from '../login/refresh-log.ts';
import {createSessionStore} from '../login/session-store.ts';
import {createFriendStore} from '../memo/friend-store.ts';
import {createLinkDomainStore} from '../memo/link-domain-store.ts';
import {createMemoStore} from '../memo/memo-store.ts';
import {createPictureStore} from '../memo/picture-store.ts';
import {createProgramNotes} from '../memo/program-note-store.ts';
import {createRecallStore} from '../memo/recall-store.ts';
import {createRecordStore} from '../memo/record-store.ts';
import {createSentMessages} from '../memo/sent-messages.ts';
import {adoptCopy} from '../recovery/adopt-copy.ts';
import {createLineage, machineId} from '../recovery/lineage.ts';
import {openOrSalvage, type Salvage} from '../recovery/salvage.ts';
import {checkedMemos} from '../recovery/verify-rows.ts';
import {createReminderStore} from '../reminder/reminder-store.ts';
import {createScheduleStore} from '../schedule/schedule-store.ts';
import {createWarningStore} from '../schedule/warning-store.ts';
import {createMemoSearch} from '../search/memo-search.ts';

export interface StorageOptions {
  readonly dataFolder: string;
  readonly cacheFolder: string;
  /** ms since the epoch. */
  readonly now: number;
  /** How many of the newest memos are checked for damage. */
  readonly checked: keyof typeof checkedMemos;
}

/** What is in the database. */
export type Stores = Pick<
  Ports,
  | 'drafts'
  | 'friends'
  | 'linkDomains'
  | 'memos'
  | 'pendingLogins'
  | 'pictures'
  | 'programNotes'
  | 'recall'
  | 'records'
  | 'refreshLog'
  | 'reminders'
  | 'savedDrafts'
  | 'schedules'
  | 'search'
  | 'sentMessages'
  | 'warnings'
> & {
  /** The stored login, which one from the environment may replace. */
  readonly sessions: SessionStore;
};

export interface OpenStorage {
  readonly stores: Stores;
  /** The repair of a damaged database; null when the database was intact. */
  readonly salvage: Salvage | null;
  /**
   * The number of memos and schedules that the user must decide about, because the database was
   * copied or put back; null if it was not.
   */
  readonly restored: number | null;
  close(): void;
}

/** Opens the database, repairs a damaged one, and notices a copy. Throws `FailureError`. */
export function openStorage(options: StorageOptions): OpenStorage {
  const {dataFolder, cacheFolder, now, checked} = options;
  const path = join(dataFolder, 'state.db');
  const {database, salvage} = openOrSalvage(path, now, checkedMemos[checked]);
  const turns = createTurnFile(cacheFolder, path);
  const lineage = createLineage(database, {turns, machine: machineId()});
  // What was salvaged is no copy, although its turns begin at 0.
  if (salvage !== null) lineage.adopt();
  const restored = adoptCopy(database, lineage, now);
  const stores = {
    sessions: createSessionStore(database),
    pendingLogins: createPendingLoginStore(database),
    memos: createMemoStore(database, lineage.note),
    programNotes: createProgramNotes(database),
    records: createRecordStore(database),
    pictures: createPictureStore(database),
    search: createMemoSearch(database),
    drafts: createDraftStore(database),
    schedules: createScheduleStore(database),
    reminders: createReminderStore(database),
    friends: createFriendStore(database),
    linkDomains: createLinkDomainStore(database),
    warnings: createWarningStore(database),
    savedDrafts: createSavedDraftStore(database),
    recall: createRecallStore(database),
    refreshLog: createRefreshLog(database),
    sentMessages: createSentMessages(database),
  };
  return {stores, salvage, restored, close: () => database.close()};
}
