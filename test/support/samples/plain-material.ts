import type {DraftSummary} from '../../../src/app/state/draft-screens.ts';
import {initialState} from '../../../src/app/state/initial-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import {matchesQuery} from '../../../src/domain/search/match-query.ts';
import {parseQuery} from '../../../src/domain/search/parse-query.ts';
import {reminderWith} from '../reminder-with.ts';
import {scheduleWith} from '../schedules.ts';
import type {Material, Setting} from './material.ts';
import {plainCards} from './plain-cards.ts';
import {plainMemos} from './plain-memos.ts';
import {type PlainWords, plainWords} from './plain-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Friday, 20 November 2026, 14:05 in Seoul. */
const now = Date.UTC(2026, 10, 20, 5, 5);

const refused: Failure = {
  kind: 'kakao',
  http: 401,
  code: 'KOE010',
  message: 'Bad client credentials',
};

/** A user after some days of everyday use. */
export function plainMaterial({columns, rows, language, isAscii = false}: Setting): Material {
  const words = plainWords[language];
  const memos = plainMemos(words, now);
  const state = initialState({
    now,
    language,
    terminal: {columns, rows, isAscii, distinguishesEnterKeys: false},
    demo: null,
    isSetUp: true,
    session: {
      account: {id: '4038017295523847169', nickname: words.nickname},
      accessTokenExpiresAt: now + 3.5 * hour,
      accessTokenIssuedAt: now - 2.5 * hour,
      hasRefreshToken: true,
      refreshTokenExpiresAt: now + 41 * day,
      refreshTokenIssuedAt: now - 19 * day,
      scopes: ['profile_nickname', 'talk_message'],
      lastRefreshedAt: now - 2.5 * hour,
    },
  });
  const quiet = {...state, connection: 'online', tokenFacts} as const;
  const counts = {total: 9, queued: 1, sending: 1, unknown: 1, failed: 1};
  const main = {
    ...quiet,
    schedules: schedulesOf(words),
    history: {...state.history, ...counts, memos},
  };
  const query = parseQuery(words.query, now);
  const hits = memos.filter((memo) => matchesQuery(query, memo)).reverse();
  const sent = memos.filter(({id}) => id === 'article' || id === 'minutes');
  return {
    main,
    quiet: {...quiet, history: {...state.history, memos: sent, total: 2}},
    written: {
      lines: words.lines,
      long: words.memos.report,
      address: words.address,
      link: {url: 'https://example.com/korean-input', buttonTitle: words.button},
      query: words.query,
      strangeQuery: words.strangeQuery,
      wrongQuery: words.wrongQuery,
    },
    cards: plainCards(language),
    drafts: draftsOf(words),
    reminders: remindersOf(words),
    friends: words.friends.map((name, index) => ({
      uuid: `aRlqQGtY${index}VWt1`,
      name,
      isFavorite: index < 2,
    })),
    hits,
    hitCount: hits.length,
    failure: refused,
  };
}

const tokenFacts: State['tokenFacts'] = {
  refreshes: [
    {at: now - 2.5 * hour, by: 'app', failure: null},
    {at: now - 8 * hour, by: 'daemon', failure: {kind: 'network', reason: 'refused', detail: ''}},
    {at: now - 9 * hour, by: 'command', failure: null},
  ],
  sentToday: 17,
  places: {
    dataFolder: '/home/hong/.local/share/kakao-tui',
    preferencesFile: '/home/hong/.config/kakao-tui/config.json',
  },
};

/** A schedule for this evening, one for working days, and a paused command in another time zone. */
function schedulesOf({schedules: {pill, plan}}: PlainWords): State['schedules'] {
  const tonight = now + 6 * hour + 25 * minute;
  const given = {createdAt: now - 2 * day, computedAt: now};
  return [
    scheduleWith({
      ...given,
      id: 'pill',
      createdAt: now - 3 * hour,
      nextAt: tonight,
      rule: {kind: 'once', at: tonight},
      job: {kind: 'text', text: pill},
    }),
    scheduleWith({
      ...given,
      id: 'plan',
      nextAt: Date.UTC(2026, 10, 23, 0),
      rule: {kind: 'cron', pattern: '0 9 * * 1-5'},
      job: {kind: 'text', text: plan},
    }),
    scheduleWith({
      ...given,
      id: 'disk',
      nextAt: Date.UTC(2026, 10, 22, 12),
      zone: 'America/New_York',
      isPaused: true,
      rule: {kind: 'cron', pattern: '0 7 * * 0'},
      job: {kind: 'command', argv: ['df', '-h', '/home'], folder: '/home/hong'},
    }),
  ];
}

/** One for this evening, one that Kakao refused, one for every day, and one of a memo that waits. */
function remindersOf({reminders: {flowers, boiler, vitamins}, memos}: PlainWords) {
  const failure = {kind: 'consent-missing', scopes: ['talk_calendar']} as const;
  const daily = {kind: 'cron', pattern: '0 8 * * *'} as const;
  return [
    reminderWith({id: 'ring', text: memos.milk, at: null, state: 'waiting', memoId: 'milk'}),
    reminderWith({id: 'flowers', text: flowers, at: now + 3 * hour + 55 * minute}),
    reminderWith({
      id: 'vitamins',
      text: vitamins,
      at: Date.UTC(2026, 10, 20, 23),
      rule: daily,
      recurrence: 'FREQ=DAILY',
    }),
    reminderWith({id: 'boiler', text: boiler, at: now + day, state: 'failed', failure}),
  ];
}

function draftsOf({drafts}: PlainWords): readonly DraftSummary[] {
  const origins = ['aside', 'cleared', 'left'] as const;
  return drafts.map((start, index) => ({
    id: `draft-${index}`,
    start,
    units: start.length,
    origin: origins[index] ?? 'aside',
    savedAt: now - (index + 1) * 9 * hour,
  }));
}
