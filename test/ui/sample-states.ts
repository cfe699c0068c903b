import {initialState} from '../../src/app/state/initial-state.ts';
import {setupAt, setupSteps} from '../../src/app/state/setup-state.ts';
import type {State} from '../../src/app/state/state.ts';
import {draftOf} from '../../src/domain/draft/draft.ts';
import type {MemoStatus, RecordedMemo} from '../../src/domain/memo/memo.ts';
import {splitMemo} from '../../src/domain/memo/split-memo.ts';
import {reminderStates} from '../../src/domain/reminder/reminder.ts';
import {samples} from '../messages/failure-samples.ts';
import {textMemo} from '../support/contents.ts';
import {reminderWith} from '../support/reminder-with.ts';
import {catalogue} from '../support/samples/catalogue.ts';
import {searching} from '../support/samples/list-samples.ts';
import type {Material} from '../support/samples/material.ts';
import {hostileCards} from '../support/samples/plain-cards.ts';
import {scheduleWith} from '../support/schedules.ts';

export const now = new Date(2026, 10, 20, 12, 0).getTime();

/** Texts that try to break a row or to control the terminal. */
export const hostileTexts: readonly string[] = [
  '',
  'plain',
  '가나다라 '.repeat(60),
  '붙은글'.repeat(200),
  'one\ntwo\n\n\nfive',
  '\x1b[31mred\x1b[0m \x1b]52;c;aGk=\x07 \x9b2J',
  '\u202egnol\u202c \u200b\u200d\ufeff \ud800 \udfff',
  '👨‍👩‍👧'.repeat(40),
  '🇰🇷❤️⚠️1️⃣👍🏽'.repeat(20),
  '한글'.normalize('NFD').repeat(40),
  'ㅤㅤ가\u3164\u1160\uffa0',
  '─│※…·★①●→'.repeat(20),
  '\ta\tb\r\nc\rd',
  `https://example.com/${'x'.repeat(300)}`,
  `e${'\u0301'.repeat(300)}`,
];

const statuses: readonly MemoStatus[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];
const failures = Object.values(samples).flat();

/** One memo for every hostile text, with every state and every failure in turn. */
export function hostileMemos(texts = hostileTexts): RecordedMemo[] {
  return texts.map((text, index) => {
    const status = statuses[index % statuses.length] ?? 'sent';
    const isTroubled = status !== 'sent' && status !== 'sending';
    return {
      id: `m${index}`,
      sequence: index,
      ...textMemo(text, {url: `https://example.com/${text}`, buttonTitle: text}),
      status,
      parts: splitMemo(text).map((part) => ({text: part, status})),
      createdAt: now - (texts.length - index) * 7_200_000,
      sentAt: status === 'sent' ? now : null,
      nextAttemptAt: status === 'queued' ? now + 60_000 : null,
      attempts: 1,
      failure: isTroubled ? (failures[(index * 7) % failures.length] ?? null) : null,
      tags: index % 2 === 0 ? [] : ['abc', text],
      pinnedAt: index % 3 === 0 ? now : null,
      sourceId: null,
    };
  });
}

export interface SampleOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly language?: State['language'];
  readonly isAscii?: boolean;
  /** The text for names and memos. */
  readonly text?: string;
}

/** Every sample screen with hostile texts, and every failure and memo where it is shown. */
export function sampleStates(options: SampleOptions = {}): {name: string; state: State}[] {
  const material = hostileMaterial(options);
  const {main, failure} = material;
  return [
    ...catalogue.map(({name, state}) => ({name, state: state(material)})),
    {
      name: 'search-without',
      state: searching(material, '-zzz', {hits: material.hits, count: material.hits.length}),
    },
    ...main.history.memos.map(({id}) => ({
      name: `memo ${id}`,
      state: {...main, overlay: {kind: 'memo', id}} as const,
    })),
    ...setupSteps.map((step) => ({
      name: `setup-trouble ${step}`,
      state: {
        ...main,
        screen: 'setup',
        setup: {...setupAt(step), problem: failure},
        setByEnvironment: ['redirect-uri'],
      } as const,
    })),
    ...failures.flatMap((failure, index) => [
      {
        name: `login-failed ${index}`,
        state: {...main, screen: 'login', session: null, login: {kind: 'failed', failure}} as const,
      },
      {name: `notice ${index}`, state: {...main, notice: {kind: 'failure', failure} as const}},
    ]),
  ];
}

function hostileMaterial(options: SampleOptions): Material {
  const main = mainState(options);
  const {text} = options;
  const {memos} = main.history;
  const origins = ['aside', 'cleared', 'left'] as const;
  return {
    main,
    // The same as `main`, so that every text is on every screen.
    quiet: main,
    written: {
      lines: text ?? hostileTexts.join('\n'),
      long: text ?? hostileTexts.join('\n'),
      address: `https://example.com/ ${text ?? hostileTexts.join('\n')}`,
      link: main.draftLink,
      query: text ?? '가 "한',
      strangeQuery: (text ?? hostileTexts.join(' ')).repeat(2),
      wrongQuery: `after:2026-13 status:${text ?? hostileTexts.join('')} abc`,
    },
    cards: hostileCards(text ?? hostileTexts.join('\n')),
    drafts: memos.map((memo, index) => ({
      id: memo.id,
      start: memo.text,
      units: memo.text.length * 50,
      origin: origins[index % origins.length] ?? 'aside',
      savedAt: memo.createdAt,
    })),
    reminders: memos.map(({id, text: hostile, createdAt, failure}, index) =>
      reminderWith({
        id,
        text: hostile,
        at: index % 5 === 0 ? null : createdAt + 14 * 86_400_000,
        zone: index % 2 === 0 ? 'Asia/Seoul' : 'America/Argentina/ComodRivadavia',
        rule: index % 3 === 0 ? {kind: 'cron', pattern: '0 9 1,15 * *'} : null,
        state: reminderStates[index % reminderStates.length] ?? 'set',
        failure,
      }),
    ),
    friends: (text === undefined ? hostileTexts : Array<string>(6).fill(text)).map(
      (name, index) => ({uuid: `${name}${index}`, name, isFavorite: index % 2 === 0}),
    ),
    hits: memos,
    hitCount: memos.length * 1000,
    failure: failures.at(-1) ?? {kind: 'memo-empty'},
  };
}

function mainState({
  columns = 80,
  rows = 24,
  language = 'ko',
  isAscii = false,
  text,
}: SampleOptions): State {
  const memos = hostileMemos(text === undefined ? hostileTexts : [text, text, text, text, text]);
  const state = initialState({
    now,
    language,
    terminal: {columns, rows, isAscii, distinguishesEnterKeys: false},
    demo: null,
    isSetUp: true,
    session: {
      account: {id: '4038017295523847169', nickname: text ?? hostileTexts.join('')},
      accessTokenExpiresAt: now + 590_000,
      accessTokenIssuedAt: now - 1000,
      hasRefreshToken: true,
      refreshTokenExpiresAt: now + 5_000_000_000,
      refreshTokenIssuedAt: now - 1000,
      scopes: ['profile_nickname', 'talk_message'],
      lastRefreshedAt: now,
    },
  });
  return {
    ...state,
    connection: 'online',
    tokenFacts: sampleFacts(text ?? hostileTexts.join('')),
    schedules: sampleSchedules(text ?? hostileTexts.join('')),
    refresh: {kind: 'done', at: now},
    draft: draftOf(text ?? hostileTexts.join('\n')),
    draftLink: {
      url: `https://example.com/${text ?? hostileTexts.join('')}`,
      buttonTitle: text ?? hostileTexts.join(''),
    },
    history: {...state.history, memos, total: 12_345, queued: 3, unknown: 3, failed: 3},
  };
}

/** A refresh by each kind of process, with every outcome in turn. */
function sampleFacts(text: string): State['tokenFacts'] {
  return {
    refreshes: (['app', 'command', 'daemon', 'app'] as const).map((by, index) => ({
      at: now - index * 3_600_000,
      by,
      failure: index === 0 ? null : (failures[index * 5] ?? null),
    })),
    sentToday: 17,
    places: {dataFolder: `/home/${text}`, preferencesFile: `/home/${text}/config.json`},
  };
}

/** A text and a command, paused and in another time zone. */
function sampleSchedules(text: string): State['schedules'] {
  const nextAt = now + 3_600_000;
  const argv = ['echo', text];
  return [
    scheduleWith({id: 's1', nextAt, rule: {kind: 'once', at: nextAt}, job: {kind: 'text', text}}),
    scheduleWith({id: 's2', nextAt, zone: 'America/New_York', job: {kind: 'text', text}}),
    scheduleWith({
      id: 's3',
      nextAt,
      isPaused: true,
      rule: {kind: 'every', interval: 5_400_000, from: now},
      job: {kind: 'command', argv, folder: '/'},
    }),
  ];
}
