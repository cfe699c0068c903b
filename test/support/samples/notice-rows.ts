import type {Notice} from '../../../src/app/state/notice.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Receiver} from '../../../src/domain/memo/receiver.ts';
import {type Row, row} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {hintRows} from '../../../src/ui/shell/hint-rows.ts';
import {pictureProblems} from '../../messages/failure-samples.ts';

type Samples = {
  readonly [Kind in Notice['kind']]: readonly Omit<Extract<Notice, {kind: Kind}>, 'kind'>[];
};

/** Each notice in each of its forms, below the name of its kind. */
export function maxNoticeRows(state: State): readonly Row[] {
  return Object.entries(noticesAt(state.now)).flatMap(([kind, forms]) => [
    row(`${kind}:`, 'dim'),
    ...forms.flatMap((form) => {
      const notice = {kind, ...form} as Notice;
      return hintRows({...state, notice}, viewOf(state));
    }),
  ]);
}

function sentTo(name: string): Receiver {
  return {name, status: 'sent', sentParts: 1, failure: null};
}

/** A sample of every notice. A new notice without a sample does not compile. */
function noticesAt(now: number): Samples {
  const at = now + 6 * 3_600_000;
  const zone = 'Asia/Seoul';
  const account = {id: '4038017295523847169', nickname: '홍길동'};
  return {
    'submit-key-indistinct': [{}],
    'editor-problem': [
      {problem: {problem: 'missing', command: 'vim'}},
      {problem: {problem: 'did-not-wait', command: 'code'}},
      {problem: {problem: 'not-text', keptAt: '/tmp/kakao-tui/memo.txt'}},
      {problem: {problem: 'failed', command: 'vim', keptAt: '/tmp/kakao-tui/draft.txt'}},
      {problem: {problem: 'recovered'}},
      {problem: {problem: 'other-files', keptAt: '/tmp/kakao-tui/editor-1'}},
    ],
    failure: [{failure: {kind: 'network', reason: 'unreachable', detail: ''}}],
    copied: [
      {tool: 'wl-copy', terminal: false},
      {tool: null, terminal: true},
      {tool: null, terminal: false},
    ],
    'form-kept': [{form: 'card'}],
    'form-not-shown': [
      {form: 'card'},
      {form: 'list'},
      {form: 'preview'},
      {form: 'custom'},
      {form: 'template'},
    ],
    'memo-taken': [{isBoxKept: false}, {isBoxKept: true}],
    'sending-again': [{}],
    'memo-gone': [{}],
    'memo-on-its-way': [{}],
    'memos-deleted': [
      {deleted: 3, kept: 0},
      {deleted: 3, kept: 1},
    ],
    'memo-pinned': [{isPinned: true}, {isPinned: false}],
    'no-more-pins': [{}],
    'memos-tagged': [{count: 1}, {count: 3}],
    'tags-refused': [{words: ['#a!', '#?']}],
    'no-link': [{}],
    'no-picture': [{isOver: false}, {isOver: true}],
    'picture-attached': [{name: 'chart.png'}],
    'picture-not-attached': pictureProblems.map((problem) => ({name: 'chart.png', problem})),
    'picture-off': [{}],
    'changed-before-sending': [{}],
    'picture-not-scheduled': [{}],
    'friends-chosen': [{names: ['엄마']}, {names: ['엄마', '아빠']}],
    'friends-off': [{names: ['엄마']}],
    'friends-full': [{}],
    'friends-not-scheduled': [{}],
    'friend-memo-changed': [{}],
    'friend-memo-busy': [{}],
    'friends-reached': [{receivers: [sentTo('엄마')]}],
    'friends-not-reached': [
      {
        receivers: [
          sentTo('엄마'),
          {...sentTo('아빠'), status: 'failed', failure: {kind: 'not-confirmed'}},
        ],
      },
      {
        receivers: [
          {
            ...sentTo('엄마'),
            status: 'unknown',
            sentParts: 0,
            failure: {kind: 'receiver-unknown', cause: null},
          },
        ],
      },
    ],
    scheduled: [
      {at, zone, isRepeated: false},
      {at, zone, isRepeated: true},
      {at, zone: 'America/New_York', isRepeated: true},
    ],
    rescheduled: [{at, zone}],
    'schedule-to-edit': [{}],
    'schedule-paused': [{isPaused: true}, {isPaused: false}],
    'schedule-sent': [{}],
    'schedule-running': [{}],
    'schedule-removed': [{}],
    'schedule-gone': [{}],
    'reminder-kept': [{isLoggedIn: true}, {isLoggedIn: false}],
    'reminder-set': [
      {at, zone, isRepeated: false, isChanged: false, isMoved: false},
      {at, zone, isRepeated: true, isChanged: false, isMoved: false},
      {at, zone: 'America/New_York', isRepeated: true, isChanged: false, isMoved: true},
      {at, zone, isRepeated: false, isChanged: true, isMoved: false},
    ],
    'reminder-waiting': [
      {failure: {kind: 'network', reason: 'unreachable', detail: ''}},
      {failure: null},
    ],
    'reminder-unknown': [{}],
    'reminder-failed': [
      {failure: {kind: 'consent-missing', scopes: ['talk_calendar']}, isOfMemo: false},
      {failure: {kind: 'consent-missing', scopes: ['talk_calendar']}, isOfMemo: true},
    ],
    'reminder-to-edit': [{}],
    'reminder-removed': [{}],
    'reminder-removal-waits': [{}],
    'reminder-gone': [{}],
    'ring-changed': [{rings: true}, {rings: false}],
    'ring-needs-consent': [{}],
    'picture-not-reminded': [{}],
    'calendar-refused': [{}],
    warning: [
      {warning: {kind: 'login-ends', left: 2 * 86_400_000}},
      {warning: {kind: 'near-quota', count: 25}},
    ],
    'tokens-refreshed': [{}],
    'logged-in': [{account}, {account: null}],
    'other-account': [{account, previous: {id: '1234567890123456789', nickname: '김서연'}}],
    'logged-out': [{isRevoked: true}, {isRevoked: false}],
    'logged-out-elsewhere': [{}],
    unlinked: [{}],
    'browser-not-opened': [{}],
    'unknown-command': [
      {name: 'helo', nearest: 'help'},
      {name: 'whale', nearest: null},
    ],
    'command-argument': [{name: 'at'}],
    'command-alone': [{name: 'help'}],
    'link-domains': [
      {domains: ['https://example.com'], registered: [], isPreview: false},
      {
        domains: ['https://news.example.com', 'http://a.kr:8080'],
        registered: ['blog.example.org'],
        isPreview: false,
      },
      {domains: ['https://example.com'], registered: [], isPreview: true},
    ],
    'numbers-changed': [{isNumbered: true}, {isNumbered: false}],
    'theme-chosen': [{theme: 'dark'}],
    'layout-chosen': [
      {layout: 'chat', shown: 'chat'},
      {layout: 'auto', shown: 'log'},
    ],
    'language-chosen': [{}],
    'preferences-damaged': [{path: '/home/hong/.config/kakao-tui/config.json'}],
    'database-salvaged': [
      {movedTo: '/home/hong/state.db.damaged', memos: 120, memosLeft: 3, isLoginKept: true},
      {movedTo: '/home/hong/state.db.damaged', memos: 0, memosLeft: 0, isLoginKept: false},
    ],
    'database-restored': [{count: 2}],
    'memos-recovered': [{count: 2}],
    'history-pruned': [{count: 12, keep: '90d'}],
    'press-again-to-quit': [{}],
    'send-doubted': [
      {doubt: {reason: 'exit-word', word: ':wq'}},
      {doubt: {reason: 'damaged-text', count: 2}},
      {doubt: {reason: 'many-messages', messages: 12, left: 3}},
      {doubt: {reason: 'picture-public'}},
      {doubt: {reason: 'meant-for-friends', names: ['엄마', '아빠']}},
    ],
    'sending-stopped': [{isOwn: true}, {isOwn: false}],
    'draft-cleared': [{isKept: true}, {isKept: false}],
    'draft-stashed': [{}],
    'draft-deleted': [{}],
    'draft-gone': [{}],
    'unsent-kept': [{}],
    'unsent-back': [{}],
    'no-more-matches': [{towards: 'older'}, {towards: 'newer'}],
    'nothing-sought': [{}],
    'text-cleaned': [{removed: 3}],
  };
}
