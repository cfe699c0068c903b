import {draftOf} from '../../domain/draft/draft.ts';
import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import type {SubmitKey} from '../../domain/draft/submit-key.ts';
import type {Session} from '../../domain/login/session.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {LinkDomain} from '../../domain/memo/link-domains.ts';
import type {Language} from '../../domain/program/language.ts';
import type {BrowserReach} from '../ports/login-ports.ts';
import {type Appearance, plainAppearance} from './appearance.ts';
import {emptyHistory} from './history-state.ts';
import {emptySearch} from './search-state.ts';
import {plainSending} from './sending-defaults.ts';
import {type SetupField, setupAt} from './setup-state.ts';
import type {State, Terminal} from './state.ts';

/** The facts known when the app opens. */
export interface InitialFacts {
  readonly now: number;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly appearance?: Appearance;
  readonly demo: {readonly roomUrl: string} | null;
  readonly profile?: string | null;
  readonly session: Session | null;
  readonly isSetUp: boolean;
  readonly browserReach?: BrowserReach;
  readonly setByEnvironment?: readonly SetupField[];
  /** The draft of a terminal that has ended. */
  readonly draft?: WrittenText;
  readonly sendingDefaults?: SendingDefaults;
  readonly registeredDomains?: readonly LinkDomain[];
  readonly submitKey?: SubmitKey;
}

export function initialState(facts: InitialFacts): State {
  const {
    isSetUp,
    session,
    draft = nothingWritten,
    sendingDefaults = plainSending,
    profile = null,
    ...known
  } = facts;
  return {
    submitKey: 'enter',
    appearance: plainAppearance,
    browserReach: 'here',
    registeredDomains: [],
    setByEnvironment: [],
    ...known,
    profile,
    session,
    screen: session !== null ? 'main' : isSetUp ? 'login' : 'setup',
    focus: 'compose',
    overlay: null,
    refresh: {kind: 'idle', failedAt: null},
    connection: 'unknown',
    history: emptyHistory,
    detail: null,
    thumbnail: null,
    schedules: [],
    reminders: [],
    askedReminder: null,
    storingReminder: null,
    tokenFacts: null,
    draftSource: null,
    draft: draftOf(draft.text),
    draftLink: draft.link ?? sendingDefaults.link,
    draftPicture: draft.picture ?? null,
    draftRings: draft.rings ?? false,
    draftFriends: [],
    draftMeantFor: draft.meantFor ?? [],
    isStoringFriendMemo: false,
    pictureOffer: null,
    isReadingPictures: false,
    search: emptySearch,
    stashedDrafts: [],
    recall: null,
    sendingDefaults,
    completion: null,
    isEditorOpen: false,
    setup: setupAt('app'),
    login: {kind: 'idle'},
    asksConsent: false,
    asksScopes: [],
    notice: null,
    noticeUntil: 0,
    // Both run at the start.
    checkedAt: {'recover-memos': facts.now, 'prune-history': facts.now},
    ending: null,
  };
}
