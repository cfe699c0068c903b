import {number} from '../base/row-values.ts';
import {draftOfRow} from '../draft/draft-store.ts';
import {savedDraftOfRow} from '../draft/saved-draft-row.ts';
import {refreshOfRow} from '../login/refresh-log.ts';
import {clientSecretOfRow, sessionOfRow} from '../login/session-row.ts';
import {knownFriendOfRow} from '../memo/friend-store.ts';
import {sendKeyOfRow} from '../memo/idempotency-store.ts';
import {checkLinkDomain} from '../memo/link-domain-store.ts';
import {claimOfRow, memoOfRow} from '../memo/memo-row.ts';
import {pauseOfRow} from '../memo/pause.ts';
import {bytesOfRow, uploadOfRow} from '../memo/picture-store.ts';
import {checkGatheredNote} from '../memo/program-note-store.ts';
import {checkSentItem} from '../memo/sent-item-store.ts';
import {madeCalendarOfRow, reminderOfRow} from '../reminder/reminder-row.ts';
import {occurrenceOfRow, scheduleKeyOfRow, scheduleOfRow} from '../schedule/schedule-row.ts';

/** The tables whose rows must not be lost. */
export type Table =
  | 'memo'
  | 'app'
  | 'pause'
  | 'session'
  | 'draft'
  | 'kept_draft'
  | 'schedule'
  | 'occurrence'
  | 'schedule_key'
  | 'link_domain'
  | 'friend'
  | 'send_key'
  | 'sent_item'
  | 'gathered_note'
  | 'picture_bytes'
  | 'picture_address'
  | 'refresh_log'
  | 'reminder'
  | 'reminder_calendar';

type Check = (row: Record<string, unknown>) => void;

/** Each check throws `DamagedValue` for a row that the program could not read again. */
export const checkRow: Readonly<Record<Table, Check>> = {
  memo: (row) => {
    number(row['sequence']);
    if (memoOfRow(row).status === 'sending') claimOfRow(row);
  },
  app: clientSecretOfRow,
  pause: pauseOfRow,
  session: sessionOfRow,
  schedule: scheduleOfRow,
  occurrence: occurrenceOfRow,
  schedule_key: scheduleKeyOfRow,
  link_domain: checkLinkDomain,
  friend: knownFriendOfRow,
  send_key: sendKeyOfRow,
  sent_item: checkSentItem,
  gathered_note: checkGatheredNote,
  picture_bytes: bytesOfRow,
  picture_address: uploadOfRow,
  refresh_log: refreshOfRow,
  reminder: reminderOfRow,
  reminder_calendar: madeCalendarOfRow,
  draft: draftOfRow,
  kept_draft: savedDraftOfRow,
};
