import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Preferences} from '../../domain/preferences/preferences.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Warning} from '../../domain/program/warning.ts';
import type {WindowRequest} from '../state/read-history.ts';
import type {TokensPageEffect} from '../state/tokens-overlay.ts';
import type {DraftEffect} from './draft-effect.ts';
import type {FormEffect} from './form-event.ts';
import type {FriendEffect} from './friend-event.ts';
import type {MemoEffect} from './memo-effect.ts';
import type {MemoToAccept, PictureEffect} from './picture-event.ts';
import type {ReminderEffect} from './reminder-effect.ts';
import type {ScheduleEffect} from './schedule-effect.ts';
import type {SearchEffect} from './search-effect.ts';
import type {SetupEffect} from './setup-event.ts';

/** Effects that `update` returns; `app/shell/run-effect` performs them. */
export type Effect =
  | DraftEffect
  | FormEffect
  | FriendEffect
  | {type: 'read-session'}
  | SearchEffect
  | TokensPageEffect
  | ({type: 'read-history'} & WindowRequest)
  | MemoEffect
  | ScheduleEffect
  | ReminderEffect
  | {type: 'recover-memos'}
  | PictureEffect
  | ({type: 'accept-memo'} & MemoToAccept)
  | ({type: 'autosave-draft'} & WrittenText)
  | {type: 'open-editor'; text: string}
  | {type: 'drain-outbox'}
  | {type: 'probe-kakao'}
  | {type: 'prune-history'}
  | {type: 'requeue-memos'; ids: readonly string[]}
  | {type: 'resolve-unknown'; id: string}
  | SetupEffect
  | {type: 'save-preference'; change: Partial<Preferences>}
  | {type: 'note-link-domain'; url: string}
  | {
      type: 'start-login';
      openBrowser: boolean;
      chooseAccount: boolean;
      forConsent: boolean;
      language: Language;
      scopes?: readonly string[];
    }
  | {type: 'submit-code'; text: string}
  | {type: 'agree-in-demo'}
  | {type: 'open-login-page'}
  | {type: 'cancel-login'}
  | {type: 'refresh-tokens'}
  | {type: 'check-status'}
  | {type: 'claim-warning'; about: Warning['kind']}
  | {type: 'log-out'}
  | {type: 'unlink'}
  | {type: 'copy'; text: string}
  | {type: 'open-link'; url: string};
