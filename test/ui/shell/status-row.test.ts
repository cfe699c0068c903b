import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyHistory, type History} from '../../../src/app/state/history-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Session} from '../../../src/domain/login/session.ts';
import {type Row, rowText, rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {statusRow} from '../../../src/ui/shell/status-row.ts';
import {someSession, startOfTest, stateWithText} from '../../support/app-state.ts';
import {reminderWith} from '../../support/reminder-with.ts';
import {scheduleWith} from '../../support/schedules.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const session: Session = {
  ...someSession,
  accessTokenIssuedAt: startOfTest - 2.5 * hour,
  accessTokenExpiresAt: startOfTest + 3.5 * hour,
  refreshTokenIssuedAt: startOfTest - 19 * day,
  refreshTokenExpiresAt: startOfTest + 41 * day,
};

const busy: Partial<History> = {queued: 2, failed: 3, unknown: 1, sentToday: 17};

interface Given extends Partial<Omit<State, 'history'>> {
  readonly columns?: number;
  readonly text?: string;
  readonly isAscii?: boolean;
  readonly history?: Partial<History>;
}

function barOf({columns = 80, text = '', isAscii = false, history, ...change}: Given = {}): Row {
  const terminal = {columns, rows: 24, isAscii, distinguishesEnterKeys: false};
  const known = {session, connection: 'online', history: {...emptyHistory, ...history}} as const;
  const state = stateWithText(text, {...known, ...change, terminal});
  return statusRow(state, viewOf(state));
}

const textOf = (given?: Given): string =>
  barOf(given)
    .map(({text}) => text)
    .join('')
    .trimEnd();

const toneOf = (given: Given, wanted: RegExp): string | undefined =>
  barOf(given).find(({text}) => wanted.test(text))?.tone;

const widths = Array.from({length: 20}, (_, index) => 40 + Math.round((index * 160) / 19));

const shownAt: Readonly<Record<'ko' | 'en', Given>> = {
  ko: {history: busy, schedules: [scheduleWith({id: 's'})]},
  en: {history: {failed: 1, queued: 1}, connection: 'offline', language: 'en'},
};

/** The rows at the widths in order; the last one is also that of all wider windows. */
const rows: Readonly<Record<'ko' | 'en', readonly string[]>> = {
  ko: [
    ' ● 3시간 41일 ^R 대기 2 ✗3 ?1 17/20',
    ' ● ▅ 3시간 ▆ 41일 ^R 대기 2 ✗3 ?1 17/20',
    ' ● ▅ 3시간 · ▆ 41일 ^R 대기 2 실패 3 ?1 17/20',
    ' ● ▅ 3시간 · ▆ 41일 ^R 대기 2 실패 3 확인 필요 1 17/20',
    ' ● ▅ 3시간 · ▆ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20',
    ' ● 액세스 ▅ 3시간 · ▆ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20',
    ' ● 액세스 ▅ 3시간 · 리프레시 ▆ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20',
    ' ● 액세스 ▅ 3시간 30분 · 리프레시 ▆ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20',
    ' ● 온라인  액세스 ▅ 3시간 30분 · 리프레시 ▄▄▄▁ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20',
    ' ● 온라인  액세스 ▄▄▁▁ 3시간 30분 · 리프레시 ▄▄▄▁ 41일 ^R  대기 2  실패 3  확인 필요 1  오늘 17/20  예약 1',
    ' ● 온라인   액세스 ▄▄▁▁ 3시간 30분 · 리프레시 ▄▄▄▁ 41일 ^R   대기 2   실패 3   확인 필요 1   오늘 17/20   예약 1',
    ' ● 온라인   액세스 ▄▄▁▁ 3시간 30분 · 리프레시 ▄▄▄▁ 41일 ^R 갱신   대기 2   실패 3   확인 필요 1   오늘 17/20   예약 1',
  ],
  en: [
    ' ○ offline 3h 41d ^R outbox 1 ✗1',
    ' ○ offline ▅ 3h · ▆ 41d ^R outbox 1 ✗1',
    ' ○ offline  ▅ 3h · ▆ 41d ^R  outbox 1  failed 1',
    ' ○ offline  access ▅ 3h · ▆ 41d ^R  outbox 1  failed 1',
    ' ○ offline  access ▅ 3h · refresh ▆ 41d ^R  outbox 1  failed 1',
    ' ○ offline  access ▅ 3h · refresh ▆ 41 days ^R  outbox 1  failed 1',
    ' ○ offline  access ▄▄▁▁ 3 h 30 min · refresh ▄▄▄▁ 41 days ^R  outbox 1  failed 1',
    ' ○ offline   access ▄▄▁▁ 3 h 30 min · refresh ▄▄▄▁ 41 days ^R   outbox 1   failed 1',
    ' ○ offline   access ▄▄▁▁ 3 h 30 min · refresh ▄▄▄▁ 41 days ^R refresh   outbox 1   failed 1',
  ],
};

for (const language of ['ko', 'en'] as const) {
  for (const [index, columns] of widths.entries()) {
    test(`at ${columns} columns (${language}) the parts are shortened one at a time until they fit`, () => {
      const wanted = rows[language][index] ?? rows[language].at(-1);
      assert.equal(textOf({...shownAt[language], columns}), wanted);
    });
  }
}

test('at every width from 40 columns on, both lifetimes, the key, failed and unknown are shown', () => {
  for (const language of ['ko', 'en'] as const) {
    for (const text of ['', '가', '가'.repeat(240), '가'.repeat(99_999)]) {
      for (let columns = 24; columns <= 200; columns += 1) {
        const row = barOf({language, text, columns, history: busy, connection: 'offline'});
        assert.ok(columns < 40 || rowWidth(row) < columns, `${columns}: ${rowText(row)}`);
        if (columns < 40) continue;
        const [access, refresh] = language === 'ko' ? ['3시간', '41일'] : ['3 ?h', '41( days|d)'];
        assert.match(rowText(row), new RegExp(`○.*${access}.*${refresh} \\^R`));
        assert.match(rowText(row), /(실패 |failed |✗)3\b.*(확인 필요 |to check |\?)1\b/);
      }
    }
  }
});

test('what is 0 is not shown, and nothing moves while a text is typed', () => {
  assert.equal(textOf(), ' ● 온라인   액세스 ▄▄▁▁ 3시간 30분 · 리프레시 ▄▄▄▁ 41일 ^R 갱신');
  for (let columns = 40; columns <= 200; columns += 1) {
    const empty = textOf({columns});
    for (const text of ['가', '가'.repeat(200)]) {
      const typed = textOf({columns, text});
      assert.ok(typed.startsWith(`${empty} `), typed);
      assert.ok(typed.endsWith(` ${text.length}/200`), typed);
    }
  }
});

test('the messages of today are counted from 15 on', () => {
  assert.doesNotMatch(textOf({history: {sentToday: 14}}), /오늘/);
  assert.match(textOf({history: {sentToday: 15}}), /오늘 15\/20$/);
  assert.match(textOf({history: {sentToday: 15}, language: 'en', columns: 100}), /today 15\/20$/);
});

test('a lifetime and its bar have a color below a tenth only', () => {
  const tones = (left: number): (string | undefined)[] => {
    const lifetime = 6 * hour;
    const to = startOfTest + left * lifetime;
    const life = {...session, accessTokenIssuedAt: to - lifetime, accessTokenExpiresAt: to};
    const bar = barOf({session: life});
    const at = bar.findIndex(({text}) => text === '액세스');
    return bar
      .slice(at + 1, at + 6)
      .filter(({text}) => text.trim() !== '')
      .map(({tone}) => tone);
  };
  assert.deepEqual(tones(0.101), ['plain', 'plain']);
  assert.deepEqual(tones(0.9), ['plain', 'plain']);
  assert.deepEqual(tones(0.099), ['warn', 'warn']);
  assert.match(
    textOf({session: {...session, accessTokenExpiresAt: startOfTest}}),
    /액세스 ▁▁▁▁ 만료됨/,
  );
});

test('other pages show the connection and the tokens, and only what belongs there', () => {
  const overlay = {kind: 'drafts', drafts: [], selectedId: null, deleted: []} as const;
  const schedules = {kind: 'schedules', selectedId: null} as const;
  const given = {text: '쓰던 글', history: busy, schedules: [scheduleWith({id: 's'})]};
  assert.equal(textOf({...given, overlay: schedules}), `${textOf()}   예약 1`);
  assert.equal(textOf({...given, overlay: {kind: 'tokens'}}), `${textOf()}   오늘 17/20`);
  assert.equal(textOf({...given, overlay}), textOf());
});

test('a refresh turns beside the tokens, in place of its key', () => {
  const refresh = {kind: 'running', startedAt: 0, isAsked: true} as const;
  assert.match(textOf({refresh}), /리프레시 ▄▄▄▁ 41일 \| 갱신 중$/);
  assert.match(textOf({refresh, columns: 40}), /▆ 41일 \|$/);
  const turning = barOf({refresh}).filter(({turns}) => turns);
  assert.deepEqual(
    turning.map(({text}) => text),
    ['|'],
  );
  assert.match(textOf({refresh: {kind: 'done', at: 0}}), /41일 \^R ✓ 갱신됨$/);
});

test('the connection is a dot whose shape says it too, and words where there is room', () => {
  assert.match(textOf({connection: 'offline'}), /^ ○ 오프라인 /);
  assert.match(textOf({connection: 'unknown'}), /^ ○ 액세스 /);
  assert.equal(toneOf({}, /●/), 'good');
  assert.equal(toneOf({connection: 'offline'}, /○/), 'warn');
  const pause = {until: startOfTest + hour, cause: {kind: 'logged-out', cause: null}} as const;
  assert.match(textOf({history: {pause}}), /^ ○ \d\d:\d\d\S* .*재개 /);
  assert.match(
    textOf({isAscii: true}),
    /^ \* 온라인 {3}액세스 ##\.\. .* - 리프레시 ###\. 41일 \^R/,
  );
});

test('without tokens the bar says why, and names no key that does nothing', () => {
  assert.equal(textOf({session: null}), ' ● 온라인   로그아웃됨 · /login');
  assert.match(textOf({session: {...session, scopes: []}, columns: 40}), /41일 \^R 동의 없음 \^N$/);
  assert.match(textOf({session: {...session, hasRefreshToken: false}}), /리프레시 없음 \^R/);
});

test('reminders that are to come are counted, and those that Kakao refused', () => {
  const reminder = (id: string, change = {}) =>
    reminderWith({id, at: startOfTest + hour, ...change});
  const past = reminder('past', {at: startOfTest - hour});
  assert.doesNotMatch(textOf({reminders: [past]}), /알림/);
  assert.match(textOf({reminders: [past, reminder('a')]}), / {2,3}알림 1$/);
  const failed = reminder('b', {state: 'failed'});
  assert.match(textOf({reminders: [reminder('a'), failed]}), / {2,3}알림 2 ✗1$/);
  assert.doesNotMatch(textOf({columns: 40, reminders: [reminder('a')]}), /알림/);
});
