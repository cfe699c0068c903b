import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {needsCalendarConsent} from '../../../src/app/steps/consent.ts';
import type {Reminder} from '../../../src/domain/reminder/reminder.ts';
import {
  isNotDraftKeeping,
  someSession,
  startOfTest,
  stateWith,
  stateWithText,
} from '../../support/app-state.ts';
import {reminderWith} from '../../support/reminder-with.ts';

const minute = 60_000;
const consent = {kind: 'consent-missing', scopes: ['talk_calendar']} as const;

const reminders = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'].map((id, index) =>
  reminderWith({id, at: startOfTest + (index + 1) * 5 * minute}),
);

function listed(selectedId: string | null, change: Partial<State> = {}): State {
  return stateWith({reminders, overlay: {kind: 'reminders', selectedId}, ...change});
}

function after(state: State, ...events: readonly Event[]) {
  let next = state;
  const effects: Effect[] = [];
  for (const event of events) {
    const [changed, ...more] = update(next, event);
    next = changed;
    effects.push(...more.filter(isNotDraftKeeping));
  }
  return {next, effects};
}

const submitted: Event = {type: 'draft-submitted'};

function typed(text: string): Event {
  return {type: 'draft-edited', edit: {kind: 'insert', text}};
}

function plannedBy(text: string): Reminder {
  return reminderWith({id: 'new', text, at: startOfTest + 10 * minute, state: 'queued'});
}

test('a line with a time is read before or below its text; alone it opens the list', () => {
  const read: Readonly<Record<string, unknown>> = {
    '/remind 18:00 우유': {argument: '18:00 우유', above: null},
    '/remind 18:00 우유\n빵': {argument: '18:00 우유\n빵', above: null},
    '우유\n빵\n/remind 18:00': {argument: '18:00', above: '우유\n빵'},
    '/ㄱ드ㅑㅜㅇ 18:00 우유': {argument: '18:00 우유', above: null},
    '/remind': null,
    '우유\n/remind': null,
    '//remind 18:00 우유': null,
  };
  for (const [text, command] of Object.entries(read)) {
    const {effects} = after(stateWithText(text), submitted);
    const order = effects.find((effect) => effect.type === 'plan-reminder');
    assert.deepEqual(order?.command ?? null, command, text);
  }
  const {next} = after(stateWithText('/remind'), submitted);
  assert.deepEqual([next.overlay?.kind, next.draft.text], ['reminders', '']);
  const below = after(stateWithText('우유\n/remind'), submitted).next;
  assert.deepEqual(
    [below.notice, below.draft.text],
    [{kind: 'command-argument', name: 'remind'}, '우유\n/remind'],
  );
});

test('the text stays in the box until it is stored, and then Kakao is asked', () => {
  const asked = after(stateWithText('/remind 18:00 우유', {draftRings: true}), submitted);
  assert.equal(asked.next.draft.text, '/remind 18:00 우유');
  const {next, effects} = after(asked.next, {
    type: 'reminder-planned',
    reminder: plannedBy('우유'),
    isMoved: false,
  });
  assert.deepEqual([next.draft.text, next.draftRings], ['', false]);
  assert.deepEqual(next.notice, {kind: 'reminder-kept', isLoggedIn: true});
  assert.deepEqual(effects, [{type: 'read-reminders'}, {type: 'deliver-reminders'}]);
});

test('what is typed behind a command while it is stored is not sent with it, and stays', () => {
  const {next, effects} = after(
    stateWithText('/remind 18:00 우유'),
    submitted,
    typed('빵'),
    submitted,
    {type: 'reminder-planned', reminder: plannedBy('우유'), isMoved: false},
  );
  assert.equal(effects.filter(({type}) => type === 'plan-reminder').length, 1);
  assert.ok(!effects.some(({type}) => type === 'accept-memo'));
  assert.equal(next.draft.text, '빵');
});

test('a text that was typed in place of the command is not touched', () => {
  const replaced: Event = {type: 'draft-edited', edit: {kind: 'replace', text: '다른 글'}};
  const planned: Event = {type: 'reminder-planned', reminder: plannedBy('우유'), isMoved: false};
  const {next} = after(stateWithText('/remind 18:00 우유'), submitted, replaced, planned);
  assert.equal(next.draft.text, '다른 글');
});

test('after a refusal the command is in the box and can be entered again', () => {
  const failure = {kind: 'reminder-refused', problem: 'too-often', value: ''} as const;
  const {next} = after(stateWithText('/remind 매 2시간 물'), submitted, {
    type: 'reminder-refused',
    failure,
  });
  assert.deepEqual(next.notice, {kind: 'failure', failure});
  assert.equal(next.draft.text, '/remind 매 2시간 물');
  const again = after(next, submitted);
  assert.equal(again.effects[0]?.type, 'plan-reminder');
});

test('a picture is not lost by a reminder, which has none', () => {
  const draftPicture = {source: 'https://example.com/a.png', picture: null};
  const {next, effects} = after(stateWithText('/remind 18:00 우유', {draftPicture}), submitted);
  assert.deepEqual([next.notice?.kind, next.draftPicture], ['picture-not-reminded', draftPicture]);
  assert.deepEqual(effects, []);
});

test('each outcome is shown once, and a time that was moved is named', () => {
  const planned: Event = {type: 'reminder-planned', reminder: plannedBy('우유'), isMoved: true};
  const {next: asked} = after(stateWith(), planned);
  const settled = (change: Partial<Reminder>): Event => ({
    type: 'reminder-settled',
    reminder: {...plannedBy('우유'), ...change},
  });
  const {next: set} = after(asked, settled({state: 'set'}));
  const at = startOfTest + 10 * minute;
  const zone = 'Asia/Seoul';
  assert.deepEqual(set.notice, {
    kind: 'reminder-set',
    at,
    zone,
    isRepeated: false,
    isChanged: false,
    isMoved: true,
  });
  const {next: changed} = after(asked, settled({state: 'set', intent: 'update'}));
  assert.equal(changed.notice?.kind === 'reminder-set' && changed.notice.isChanged, true);
  const refused = after(asked, settled({state: 'failed', failure: consent})).next;
  assert.deepEqual(refused.notice, {kind: 'reminder-failed', failure: consent, isOfMemo: false});
  const later = after(refused, settled({state: 'set'})).next;
  assert.equal(later.notice?.kind === 'reminder-set' && later.notice.isMoved, true);
  const lost = after(asked, settled({state: 'unknown'})).next;
  assert.equal(lost.notice?.kind, 'reminder-unknown');
  const waiting = after(asked, settled({state: 'queued', failure: null}));
  assert.deepEqual(waiting.next.notice, {kind: 'reminder-waiting', failure: null});
  const quiet = {...waiting.next, notice: null};
  assert.equal(after(quiet, settled({state: 'queued'})).next.notice, null);
  const ofMemo = settled({memoId: 'memo', state: 'failed', failure: consent});
  assert.deepEqual(after(stateWith(), ofMemo).next.notice, {
    kind: 'reminder-failed',
    failure: consent,
    isOfMemo: true,
  });
});

test('in the list: e loads the command, and an unsent text is stashed', () => {
  const rule = {kind: 'cron', pattern: '0 18 * * 5'} as const;
  const weekly = reminderWith({id: 'xxxxaaaabbbb', text: '분리수거', at: startOfTest, rule});
  const state = listed(weekly.id, {reminders: [weekly]});
  assert.equal(
    after(state, {type: 'reminder-edited'}).next.draft.text,
    '/remind edit aaaabbbb every fri 18:00 분리수거',
  );
  const unsent = {...state, draft: stateWithText('쓰던 글').draft};
  const {effects} = after(unsent, {type: 'reminder-edited'});
  assert.equal(effects.find((effect) => effect.type === 'save-draft')?.kept.text, '쓰던 글');
});

test('a change keeps the box until it is stored', () => {
  const text = '/remind edit aaaabbbb 19:00 우유';
  const {next, effects} = after(stateWithText(text), submitted);
  assert.deepEqual(effects, [
    {type: 'change-reminder', command: {argument: 'edit aaaabbbb 19:00 우유', above: null}},
  ]);
  assert.equal(next.draft.text, text);
  const gone = after(next, {type: 'reminder-refused', failure: null}).next;
  assert.deepEqual([gone.notice?.kind, gone.draft.text], ['reminder-gone', text]);
});

test('only one that was refused can be asked for again', () => {
  const [first] = reminders;
  assert.ok(first);
  const refused = {...first, state: 'failed'} as const;
  const retried: Event = {type: 'reminder-retried'};
  assert.deepEqual(after(listed(first.id), retried).effects, []);
  assert.deepEqual(after(listed(first.id, {reminders: [refused]}), retried).effects, [
    {type: 'retry-reminder', id: first.id},
  ]);
});

test('a removal asks first, and the selection stays in the list', () => {
  const {next} = after(listed('bbbbbbbbbbbb'), {type: 'reminder-removal-requested'});
  assert.equal(next.overlay?.kind, 'confirm');
  const {next: back, effects} = after(next, {type: 'reminder-removal-confirmed'});
  assert.deepEqual(effects, [{type: 'remove-reminder', id: 'bbbbbbbbbbbb'}]);
  const rest = reminders.filter(({id}) => id !== 'bbbbbbbbbbbb');
  const read = after(back, {type: 'reminders-read', reminders: rest}).next;
  assert.deepEqual(read.overlay, {kind: 'reminders', selectedId: 'cccccccccccc'});
});

test('one key asks for the consent of the calendar, when a reminder was refused without it', () => {
  const refused = [reminderWith({state: 'failed', failure: consent})];
  assert.equal(needsCalendarConsent(stateWith()), false);
  assert.equal(needsCalendarConsent(stateWith({reminders: refused})), true);
  assert.equal(needsCalendarConsent(stateWith({reminders: refused, session: null})), false);
  const without = {...someSession, scopes: []};
  assert.equal(needsCalendarConsent(stateWith({reminders: refused, session: without})), false);
});

test('the login for that consent asks again for the same, and says when it was not given', () => {
  const scopes = ['talk_calendar'];
  const asking = after(stateWith(), {type: 'login-requested', openBrowser: true, scopes});
  const start = asking.effects.find((effect) => effect.type === 'start-login');
  assert.deepEqual(start?.scopes, scopes);
  const failed = after(asking.next, {type: 'login-failed', failure: {kind: 'login-cancelled'}});
  const again = after(failed.next, {type: 'code-submitted', text: ''});
  const restart = again.effects.find((effect) => effect.type === 'start-login');
  assert.deepEqual(restart?.scopes, scopes);
  const refused = after(asking.next, {type: 'login-succeeded', session: someSession});
  assert.equal(refused.next.notice?.kind, 'calendar-refused');
  assert.ok(!refused.effects.some(({type}) => type === 'requeue-reminders'));
  assert.ok(refused.effects.some(({type}) => type === 'drain-outbox'));
  const session = {...someSession, scopes: ['talk_message', 'talk_calendar']};
  const given = after(asking.next, {type: 'login-succeeded', session});
  assert.equal(given.next.notice?.kind, 'logged-in');
  assert.ok(given.effects.some(({type}) => type === 'requeue-reminders'));
});
