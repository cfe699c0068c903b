import type {CommandProblem} from '../../src/domain/failure/command-failure.ts';
import type {
  Failure,
  NetworkReason,
  PasteProblem,
  ResponseProblem,
  StorageProblem,
} from '../../src/domain/failure/failure.ts';
import type {PictureProblem} from '../../src/domain/failure/picture-problem.ts';
import type {ReminderProblem} from '../../src/domain/failure/reminder-problem.ts';
import type {ScheduleProblem} from '../../src/domain/failure/schedule-problem.ts';
import type {TemplateProblem} from '../../src/domain/failure/template-finding.ts';
import type {VariableProblem} from '../../src/domain/failure/variable-problem.ts';

/**
 * The keys of a record that the compiler checks for completeness: a new reason does not compile
 * until it is added.
 */
function keysOf<Key extends string>(record: Record<Key, true>): Key[] {
  return Object.keys(record) as Key[];
}

const reasons = keysOf<NetworkReason>({
  refused: true,
  'name-not-found': true,
  unreachable: true,
  'connect-timeout': true,
  certificate: true,
  reset: true,
  'answer-timeout': true,
  cancelled: true,
  proxy: true,
});
const answers = keysOf<ResponseProblem>({
  'not-json': true,
  'unexpected-shape': true,
  'too-large': true,
  redirected: true,
  'cut-off': true,
});
const pastes = keysOf<PasteProblem>({
  empty: true,
  'too-long': true,
  'wrong-state': true,
  'missing-state': true,
  'other-address': true,
  'authorization-page': true,
  'duplicate-parameter': true,
  'no-code': true,
  'not-a-code': true,
});
const variableProblems = keysOf<VariableProblem>({
  empty: true,
  placeholder: true,
  'not-expanded': true,
  assignment: true,
  data: true,
  place: true,
  'several-words': true,
  'not-ascii': true,
  'too-long': true,
  'other-service': true,
  'not-a-path': true,
  'holds-login': true,
});
export const pictureProblems: readonly PictureProblem[] = [
  {kind: 'missing'},
  {kind: 'not-a-file'},
  {kind: 'empty'},
  {kind: 'not-a-picture'},
  {kind: 'damaged'},
  {kind: 'unreadable', detail: 'EACCES'},
  {kind: 'format', format: 'BMP'},
  {kind: 'too-large', size: 5_300_000, limit: 5_242_880},
  {kind: 'too-small', width: 199, height: 480, limit: 200},
];

export const storageProblems = keysOf<StorageProblem>({
  'not-writable': true,
  'too-many-files': true,
  'not-a-folder': true,
  'not-a-file': true,
  'unusable-token': true,
  'foreign-owner': true,
  full: true,
  damaged: true,
  'shared-folder': true,
  gone: true,
  'newer-schema': true,
  busy: true,
  'no-locks': true,
  other: true,
});

const reminderProblems = keysOf<ReminderProblem>({
  'too-often': true,
  'not-repeatable': true,
  never: true,
  'too-long': true,
  'no-text': true,
  'other-account': true,
  busy: true,
});

const scheduleProblems = keysOf<ScheduleProblem>({
  'time-unreadable': true,
  'time-past': true,
  'clock-unreadable': true,
  'day-unreadable': true,
  'interval-unreadable': true,
  'repeat-unreadable': true,
  'pattern-unreadable': true,
  'zone-unknown': true,
  'zone-alone': true,
  'until-unreadable': true,
  'never-due': true,
  'rule-missing': true,
  'rules-many': true,
  'nothing-to-send': true,
  'text-and-command': true,
  'command-missing': true,
});
const commandProblems = keysOf<CommandProblem>({
  'exit-code': true,
  killed: true,
  'not-started': true,
  'timed-out': true,
  'too-much': true,
  'not-text': true,
  'broken-off': true,
});

const problems: readonly TemplateProblem[] = [
  {kind: 'not-json'},
  {kind: 'missing'},
  ...(['text', 'integer', 'object', 'list'] as const).map(
    (expected) => ({kind: 'type', expected}) as const,
  ),
  {kind: 'choice', allowed: ['event', 'calendar']},
  {kind: 'too-long', units: 1234, limit: 200},
  {kind: 'too-deep', limit: 50},
  {kind: 'count', count: 4, least: 2, most: 3},
  {kind: 'count', count: 3, least: 0, most: 2},
  {kind: 'range', least: 0, most: 100},
  {kind: 'range', least: 0, most: Number.MAX_SAFE_INTEGER},
  {kind: 'pair'},
  {kind: 'address'},
  {kind: 'picture', reason: 'not-https'},
  {kind: 'picture', reason: 'not-public'},
  {kind: 'one-of', members: ['title', 'image_url']},
  {kind: 'conflict', other: 'discount_rate'},
  {kind: 'needs', members: ['discount_rate', 'fixed_discount_price']},
  {kind: 'above', other: 'regular_price'},
  {kind: 'cut', units: 20, shown: 14},
  {kind: 'lines-cut', shown: 2, end: 'end...'},
  {kind: 'lines-cut', shown: 0, end: ''},
  {kind: 'more-than-shown', count: 5, shown: 3},
  {kind: 'not-shown'},
  {kind: 'rate', computed: 12},
  {kind: 'unknown-member'},
  {kind: 'more', count: 1234},
];

export const quota: Failure = {kind: 'kakao', http: 400, code: -536, message: 'daily limit'};
const offline: Failure = {kind: 'network', reason: 'unreachable', detail: ''};
export const koe322: Failure = {kind: 'kakao', http: 400, code: 'KOE322', message: 'invalid_grant'};
export const consent: Failure = {kind: 'consent-missing', scopes: ['talk_message']};
export const until = new Date(2026, 10, 20, 18, 5).getTime();

/**
 * At least one failure of every kind and of every reason, checked for completeness by the compiler.
 */
export const samples: {[Kind in Failure['kind']]: Extract<Failure, {kind: Kind}>[]} = {
  network: reasons.map((reason) => ({kind: 'network', reason, detail: 'ENOTFOUND'})),
  kakao: [
    {kind: 'kakao', http: 401, code: 'KOE010', message: 'Bad client credentials'},
    {kind: 'kakao', http: 400, code: -2, message: 'failed to parse parameter.'},
    {kind: 'kakao', http: 400, code: -99999, message: 'something new'},
    {kind: 'kakao', http: 400, code: null, message: ''},
    {kind: 'kakao', http: 429, code: null, message: '', retryAfter: '2'},
    {kind: 'kakao', http: 502, code: null, message: ''},
  ],
  'not-kakao': answers.map((problem) => ({kind: 'not-kakao', http: 200, problem})),
  'not-recorded': [
    {
      kind: 'not-recorded',
      id: 'x',
      cause: {kind: 'storage', problem: 'full', path: '/x', detail: ''},
    },
  ],
  'tokens-not-stored': [
    {
      kind: 'tokens-not-stored',
      cause: {kind: 'storage', problem: 'busy', path: '/x', detail: ''},
    },
  ],
  'outcome-unknown': [
    {kind: 'outcome-unknown', cause: null},
    {kind: 'outcome-unknown', cause: {kind: 'not-kakao', http: 200, problem: 'not-json'}},
    {kind: 'outcome-unknown', cause: {kind: 'kakao', http: 400, code: -1, message: ''}},
  ],
  imported: [
    {kind: 'imported', was: 'queued'},
    {kind: 'imported', was: 'sending'},
  ],
  restored: [{kind: 'restored'}],
  'logged-out': [
    {kind: 'logged-out', cause: null},
    {kind: 'logged-out', cause: koe322},
    {kind: 'logged-out', cause: koe322, variable: 'KAKAO_REFRESH_TOKEN'},
  ],
  'consent-missing': [
    {kind: 'consent-missing', scopes: ['talk_message']},
    {kind: 'consent-missing', scopes: []},
    {kind: 'consent-missing', scopes: ['talk_message', 'friends']},
  ],
  'setup-missing': [{kind: 'setup-missing', missing: 'rest-api-key'}],
  'paste-refused': pastes.map((problem) => ({kind: 'paste-refused', problem})),
  'code-refused': [true, false].map((hasVerifier) => ({
    kind: 'code-refused',
    hasVerifier,
    cause: {kind: 'kakao', http: 400, code: 'KOE320', message: ''},
  })),
  'login-address': (['none', 'expired', 'used', 'foreign'] as const).map((problem) => ({
    kind: 'login-address',
    problem,
  })),
  'koe-page': [
    {kind: 'koe-page', code: 'KOE006'},
    {kind: 'koe-page', code: 'KOE999'},
  ],
  'login-denied': [
    {kind: 'login-denied', error: 'access_denied', description: 'User denied access'},
    {kind: 'login-denied', error: 'consent_required', description: ''},
    {kind: 'login-denied', error: 'server_error', description: 'try later'},
    {kind: 'login-denied', error: 'misconfigured', description: ''},
    {kind: 'login-denied', error: 'invalid_request', description: 'why'},
    {kind: 'login-denied', error: '', description: ''},
  ],
  'login-timed-out': [{kind: 'login-timed-out'}],
  'login-cancelled': [{kind: 'login-cancelled'}],
  'memo-empty': [
    {kind: 'memo-empty'},
    {kind: 'memo-empty', from: 'words'},
    {kind: 'memo-empty', from: 'stdin'},
    {kind: 'memo-empty', from: {file: '/tmp/note.txt'}},
  ],
  'template-refused': [
    {kind: 'template-refused', findings: problems.map((problem) => ({path: 'a[1].b', problem}))},
    {kind: 'template-refused', findings: [{path: '', problem: {kind: 'not-json'}}]},
    {kind: 'template-refused', findings: [{path: 'line 4.url', problem: {kind: 'address'}}]},
  ],
  'picture-refused': pictureProblems.map((problem) => ({
    kind: 'picture-refused',
    name: 'chart.png',
    problem,
  })),
  'picture-lost': [{kind: 'picture-lost', name: 'chart.png'}],
  'picture-not-uploaded': [
    {
      kind: 'picture-not-uploaded',
      name: 'chart.png',
      cause: {kind: 'network', reason: 'refused', detail: ''},
    },
    {
      kind: 'picture-not-uploaded',
      name: 'chart.png',
      cause: {kind: 'kakao', http: 400, code: -911, message: 'unsupported format'},
    },
    {
      kind: 'picture-not-uploaded',
      name: 'chart.png',
      cause: {kind: 'not-kakao', http: 413, problem: 'not-json'},
    },
  ],
  'many-messages': [{kind: 'many-messages', count: 14, limit: 5}],
  'options-refused': (['needs', 'conflict'] as const).map((problem) => ({
    kind: 'options-refused',
    problem,
    option: '--row',
    others: ['--card'],
  })),
  'receiver-unknown': [
    {kind: 'receiver-unknown', cause: null},
    {kind: 'receiver-unknown', cause: {kind: 'network', reason: 'reset', detail: ''}},
  ],
  'reminder-unknown': [
    {kind: 'reminder-unknown', cause: null},
    {kind: 'reminder-unknown', cause: {kind: 'network', reason: 'reset', detail: ''}},
    {
      kind: 'reminder-unknown',
      cause: {kind: 'storage', problem: 'full', path: 'state.db', detail: ''},
    },
  ],
  'not-confirmed': [{kind: 'not-confirmed'}],
  'not-attempted': [{kind: 'not-attempted'}],
  'friend-unknown': [{kind: 'friend-unknown', name: 'Mom'}],
  'other-account': [{kind: 'other-account'}],
  'many-receivers': [{kind: 'many-receivers', count: 6, limit: 5}],
  'person-needed': [
    {kind: 'person-needed', command: 'send'},
    {kind: 'person-needed', command: 'watch'},
    {kind: 'person-needed', command: 'outbox retry'},
  ],
  'memo-too-large': [{kind: 'memo-too-large', units: 1_234_567, limit: 20_000}],
  'input-not-text': [
    {kind: 'input-not-text', byte: 0},
    {kind: 'input-not-text', byte: 3, from: {argument: 2}},
    {kind: 'input-not-text', byte: -1, from: {argument: 2}},
    {kind: 'input-not-text', byte: 5, from: {variable: 'KAKAO_TUI_HOME'}},
    {kind: 'input-not-text', byte: 7, from: {file: '/tmp/note.txt'}},
  ],
  'input-unreadable': [{kind: 'input-unreadable', path: '/tmp/note.txt', detail: 'ENOENT'}],
  'invalid-button': [
    {kind: 'invalid-button', title: 'far too long a title for a button', limit: 14},
  ],
  'schedule-refused': scheduleProblems.map((problem) => ({
    kind: 'schedule-refused',
    problem,
    value: 'soon',
  })),
  'reminder-refused': reminderProblems.map((problem) => ({
    kind: 'reminder-refused',
    problem,
    value: '*/10 * * * *',
  })),
  'rotation-not-handed-over': [{kind: 'rotation-not-handed-over', detail: 'ENOENT'}],
  'command-failed': commandProblems.map((problem) => ({
    kind: 'command-failed',
    problem,
    detail: '3 no such page',
  })),
  'invalid-link': [{kind: 'invalid-link', link: 'javascript:alert(1)'}],
  'invalid-origin': [{kind: 'invalid-origin', name: 'KAKAO_API_ORIGIN', value: 'http://kakao'}],
  'invalid-redirect-uri': [{kind: 'invalid-redirect-uri', value: 'app://x'}],
  'invalid-variable': variableProblems.map((problem) => ({
    kind: 'invalid-variable',
    name: 'KAKAO_REFRESH_TOKEN',
    problem,
  })),
  'invalid-profile': [{kind: 'invalid-profile', name: '../up'}],
  'profile-missing': [{kind: 'profile-missing', name: 'work'}],
  unreadable: [{kind: 'unreadable', stored: '{"kind":"of-tomorrow","message":"no room"}'}],
  'limit-reached': [
    {kind: 'limit-reached', of: 'program', max: 6, within: 3_600_000, until},
    {kind: 'limit-reached', of: 'program', max: 0, within: 3_600_000, until},
    {kind: 'limit-reached', of: 'day', max: 100, within: 86_400_000, until},
  ],
  'sending-paused': [
    {kind: 'sending-paused', until, cause: quota},
    {kind: 'sending-paused', until, cause: consent},
    {kind: 'sending-paused', until: Number.POSITIVE_INFINITY, cause: quota},
    {kind: 'sending-paused', until: Number.NaN, cause: offline},
  ],
  storage: storageProblems.map((problem) => ({
    kind: 'storage',
    problem,
    path: '/a/state.db',
    detail: 'E',
  })),
};
