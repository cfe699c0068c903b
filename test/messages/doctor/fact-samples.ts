import type {Fact, PathState, UncheckedReason} from '../../../src/domain/doctor/facts.ts';

const states: readonly PathState[] = [
  'fine',
  'absent',
  'open',
  'locked',
  'wrong-kind',
  'foreign',
  'unreadable',
];

const paths = states.flatMap((state) =>
  (['data', 'settings'] as const).flatMap((holds) =>
    (['folder', 'file'] as const).map(
      (type): Fact => ({kind: 'path', path: '/p', holds, type, state, mode: 0o644, uid: 7}),
    ),
  ),
);

const machine: readonly Fact[] = [
  {kind: 'program', version: '1.0.0'},
  ...(['supported', 'too-old', 'ended', 'unlisted'] as const).map(
    (state): Fact => ({kind: 'node', state, version: 'v24.1.0', required: '22.19.0'}),
  ),
  {kind: 'language', language: 'ko', locale: 'ko_KR.UTF-8', isUtf8: true},
  {kind: 'language', language: 'en', locale: '', isUtf8: false},
  ...(['usable', 'none', 'dumb', 'too-small'] as const).map(
    (state): Fact => ({kind: 'terminal', state, columns: 80, rows: 24, term: ''}),
  ),
  {kind: 'color', bits: 1, setBy: 'NO_COLOR'},
  {kind: 'color', bits: 24, setBy: 'terminal'},
  {kind: 'glyph-width', cells: 1},
  {kind: 'glyph-width', cells: 2},
  ...(['known', 'unknown', 'silent'] as const).map(
    (answer): Fact => ({kind: 'bracketed-paste', answer}),
  ),
  ...(['arrows', 'nothing', 'unknown'] as const).map((use): Fact => ({kind: 'mouse-wheel', use})),
];

const storage: readonly Fact[] = [
  ...paths,
  {kind: 'path-closed', path: '/p', mode: 0o644},
  {kind: 'free-space', path: '/p', bytes: 5_000_000_000},
  {kind: 'free-space', path: '/p', bytes: 100},
  {kind: 'locks', path: '/p'},
  {kind: 'locks-remote', path: '/p'},
  {kind: 'database', path: '/p', schema: 1},
  {kind: 'memos', counts: {}},
  {kind: 'memos', counts: {sent: 3, queued: 1, sending: 1, unknown: 1, failed: 2}},
  ...(['memos-unknown', 'memos-failed', 'memos-orphaned'] as const).map(
    (kind): Fact => ({kind, count: 2}),
  ),
  {kind: 'preferences', path: '/p', problem: null},
  {kind: 'preferences', path: '/p', problem: 'not JSON'},
  {kind: 'token-file', path: '/p', inWorkTree: true},
  {kind: 'token-file', path: '/p', inWorkTree: false},
  {kind: 'no-token-file'},
];

const unreachable = {kind: 'network', reason: 'refused', detail: ''} as const;
const reach = {kind: 'reachable', origin: 'https://a.b', connect: 20, answer: 30} as const;

const network: readonly Fact[] = [
  {kind: 'other-kakao', auth: 'http://localhost:1', api: 'http://localhost:2'},
  {kind: 'proxy', address: 'http://proxy:3128', isExempt: false},
  {kind: 'proxy', address: null, isExempt: true},
  {kind: 'proxy', address: null, isExempt: false},
  {...reach, status: 200, lookup: 1},
  {...reach, status: 503, lookup: null},
  {kind: 'unreachable', origin: 'https://a.b', failure: unreachable},
  ...[0, 30_000, -90_000, 400_000].map((offset): Fact => ({kind: 'clock', offset})),
];

const reasons: readonly UncheckedReason[] = [
  'no-redirect-uri',
  'no-answer',
  'strange-answer',
  'limit',
];
const redirectUri = 'http://localhost:8931/callback';

const settings: readonly Fact[] = [
  {kind: 'credentials-accepted', hasSecret: true},
  {kind: 'credentials-accepted', hasSecret: false},
  ...reasons.flatMap((why): Fact[] => [
    {kind: 'credentials-unasked', why},
    {kind: 'login-page-unasked', why},
  ]),
  {kind: 'login-page-open', redirectUri},
  {kind: 'login-page-refused', redirectUri, failure: {kind: 'koe-page', code: 'KOE004'}},
  {kind: 'login-page-refused', redirectUri, failure: {kind: 'koe-page', code: 'KOE006'}},
  ...(['free', 'port-in-use', 'port-forbidden'] as const).map(
    (state): Fact => ({kind: 'callback-port', port: 8931, state}),
  ),
  {kind: 'callback-by-paste', redirectUri},
];

const now = Date.parse('2026-11-20T10:00:00Z');
const expiries = [null, now - 1, now + 3_600_000, now + 30 * 86_400_000];

const login: readonly Fact[] = [
  {kind: 'account', nickname: '길동', id: '7'},
  {kind: 'account', nickname: null, id: '7'},
  ...expiries.flatMap((expiresAt): Fact[] => [
    {kind: 'access-token', expiresAt, now, isConfirmed: true},
    {kind: 'refresh-token', expiresAt, now, isConfirmed: false},
  ]),
  {kind: 'no-refresh-token'},
  {kind: 'login-unasked'},
  {kind: 'login-unopened'},
  {kind: 'consent-agreed'},
  {kind: 'calendar-agreed'},
  {kind: 'calendar-off'},
  {kind: 'consent-not-offered'},
];

/** Facts of every kind and state, with plain texts from outside. */
export const facts: readonly Fact[] = [
  ...machine,
  ...storage,
  ...network,
  ...settings,
  ...login,
  {kind: 'failure', failure: unreachable},
];
