import type {KakaoCalendar, ReminderStore} from './calendar-ports.ts';
import type {CommandRunner} from './command-ports.ts';
import type {CriticalWork} from './critical-work.ts';
import type {RecallStore, SavedDraftStore} from './draft-ports.ts';
import type {ExternalEditor, ScreenPort} from './editor-ports.ts';
import type {Paths, TextFiles} from './file-ports.ts';
import type {FriendStore, KakaoFriends} from './friend-ports.ts';
import type {KakaoApi, KakaoAuth} from './kakao-ports.ts';
import type {DemoUser, LoginPort} from './login-ports.ts';
import type {PendingLoginStore} from './pending-login-ports.ts';
import type {PictureReader, PictureStore, Thumbnails} from './picture-ports.ts';
import type {ConsoleProbes} from './probe-ports.ts';
import type {ProgramNotes} from './program-note-ports.ts';
import type {RecordStore} from './record-ports.ts';
import type {Refresher, RefreshLog, SentMessages, StoragePaths} from './refresh-ports.ts';
import type {ScheduleStore} from './schedule-ports.ts';
import type {MemoSearch} from './search-ports.ts';
import type {
  DraftStore,
  Locks,
  MemoStore,
  PreferencesStore,
  SessionStore,
} from './storage-ports.ts';
import type {Clipboard, Clock, Keyboard} from './system-ports.ts';
import type {LinkDomainStore, WarningStore} from './warning-ports.ts';

/** Everything outside the app that operations may use. */
export interface Ports {
  readonly clock: Clock;
  readonly auth: KakaoAuth;
  readonly api: KakaoApi;
  /** Loaded on first use. */
  readonly calendar: KakaoCalendar;
  readonly sessions: SessionStore;
  readonly criticalWork: CriticalWork;
  readonly pendingLogins: PendingLoginStore;
  readonly memos: MemoStore;
  readonly programNotes: ProgramNotes;
  readonly records: RecordStore;
  readonly pictures: PictureStore;
  readonly search: MemoSearch;
  readonly drafts: DraftStore;
  readonly schedules: ScheduleStore;
  readonly reminders: ReminderStore;
  readonly linkDomains: LinkDomainStore;
  readonly friends: FriendStore;
  /** Loaded on first use. */
  readonly kakaoFriends: () => Promise<KakaoFriends>;
  readonly warnings: WarningStore;
  readonly savedDrafts: SavedDraftStore;
  readonly recall: RecallStore;
  readonly locks: Locks;
  readonly refreshLog: RefreshLog;
  readonly sentMessages: SentMessages;
  readonly places: StoragePaths;
  /** The kind of process that this one is in the log of refreshes. */
  readonly refresher: Refresher;
  readonly preferences: PreferencesStore;
  readonly login: LoginPort;
  /** Loaded on first use. */
  readonly probes: () => Promise<ConsoleProbes>;
  readonly clipboard: Clipboard;
  readonly runCommand: CommandRunner;
  /** Whether a program, a path or a name on PATH, can be started in a folder. */
  readonly canRun: (program: string, folder: string) => Promise<boolean>;
  readonly files: TextFiles;
  readonly paths: Paths;
  readonly pictureReader: PictureReader;
  readonly thumbnails: Thumbnails;
  readonly editor: ExternalEditor;
  readonly keyboard: Keyboard;
  readonly screen: ScreenPort;
  readonly demo: DemoUser | null;
  /** Values from the environment, which take precedence over stored ones. */
  readonly environment: {
    readonly restApiKey: string | null;
    readonly clientSecret: string | null;
    readonly redirectUri: string | null;
  };
  /** Gives stored values precedence over the environment from now on. */
  readonly leaveEnvironment: () => void;
  /** Waits for `ms` milliseconds; returns early when aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Returns a new memo id, sortable by time. */
  readonly newId: (now: number) => string;
  /** Returns a number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  /** Identifies this process among senders. */
  readonly processId: string;
}
