import {initialState} from '../../src/app/state/initial-state.ts';
import type {Overlay} from '../../src/app/state/overlay.ts';
import {type SetupNote, setupAt, setupSteps} from '../../src/app/state/setup-state.ts';
import type {State} from '../../src/app/state/state.ts';
import {draftOf} from '../../src/domain/draft/draft.ts';
import type {MemoStatus, RecordedMemo} from '../../src/domain/memo/memo.ts';
import {noLink} from '../../src/domain/memo/memo-link.ts';
import {splitMemo} from '../../src/domain/memo/split-memo.ts';
import {parseQuery} from '../../src/domain/search/parse-query.ts';
import {sanitizeLine} from '../../src/domain/text/sanitize.ts';
import {samples} from '../messages/failure-samples.ts';
import {textMemo} from '../support/contents.ts';
import {scheduleWith} from '../support/schedules.ts';

export const now = new Date(2026, 10, 20, 12, 0).getTime();

/** Texts that try to break a row or to command the terminal. */
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

/** One memo of every hostile text, in every state in turn, with every failure in turn. */
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
      tags: index % 2 === 0 ? [] : ['abc'],
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
  /** Whose name it is, and what they wrote. */
  readonly text?: string;
}

/** A state of every screen and page of the app, with a name. */
export function sampleStates(options: SampleOptions = {}): {name: string; state: State}[] {
  const base = mainState(options);
  const asked = {memo: base.history.memos[2] ?? null, from: null};
  const overlays: Overlay[] = [
    {kind: 'help'},
    {kind: 'tokens'},
    {kind: 'split'},
    {kind: 'drafts', drafts: [], selectedId: null, deleted: []},
    draftsPage(base),
    {kind: 'schedules', selectedId: 's2'},
    {kind: 'confirm', question: 'remove-schedule', id: 's1', from: null},
    {kind: 'confirm', question: 'log-out', from: null},
    {kind: 'confirm', question: 'switch-account', from: {kind: 'tokens'}},
    {kind: 'confirm', question: 'unlink', from: null},
    {kind: 'confirm', question: 'send-again', ids: ['m2'], ...asked},
    {kind: 'confirm', question: 'delete-memos', ids: ['m2'], ...asked},
    {kind: 'confirm', question: 'delete-memos', ids: ['m1', 'm2'], memo: null, from: null},
    {kind: 'tags', ids: ['m2'], before: [], draft: draftOf('#abc'), from: null},
    ...base.history.memos.map((memo): Overlay => ({kind: 'memo', id: memo.id})),
  ];
  const awaited = {
    url: `https://kauth.kakao.com/oauth/authorize?client_id=${'a'.repeat(32)}&state=${'b'.repeat(43)}`,
    redirectUri: 'http://localhost:8931/callback',
    expiresAt: now + 200_000,
    browser: 'opened',
    pasteOnly: null,
  } as const;
  const login = (state: State['login']): State => ({
    ...base,
    screen: 'login',
    session: null,
    login: state,
  });
  const problem = failures.at(-1) ?? null;
  const offered = 'http://localhost:8932/callback';
  return [
    ...searchStates(base, options.text),
    {name: 'main', state: base},
    {
      name: 'no schedules',
      state: {...base, schedules: [], overlay: {kind: 'schedules', selectedId: null}},
    },
    {name: 'empty main', state: {...base, history: {...base.history, memos: [], total: 0}}},
    {name: 'address offered', state: {...base, draftLink: noLink}},
    {name: 'demo', state: {...base, demo: {roomUrl: 'http://127.0.0.1:12345/room'}}},
    {name: 'history', state: selecting(base)},
    {name: 'logged out', state: {...base, session: null, connection: 'offline'}},
    ...overlays.map((overlay) => ({
      name: `${overlay.kind} ${'id' in overlay ? overlay.id : ''}`,
      state: {...base, overlay},
    })),
    ...setupSteps.map((step) => ({
      name: `setup ${step}`,
      state: {
        ...base,
        screen: 'setup',
        setup: {...setupAt(step), problem},
        setByEnvironment: ['redirect-uri'],
      } as const,
    })),
    ...setupRemarks.map((remark) => ({
      name: `setup remark ${remark.kind}`,
      state: {...base, screen: 'setup', setup: {...setupAt('redirect-uri'), remark}} as const,
    })),
    {
      name: 'setup checking',
      state: {...base, screen: 'setup', setup: {...setupAt('switches'), isChecking: true}},
    },
    {
      name: 'setup port taken',
      state: {
        ...base,
        screen: 'setup',
        setup: {...setupAt('redirect-uri'), problem: {kind: 'port-taken', port: 8931, offered}},
      },
    },
    {name: 'login idle', state: login({kind: 'idle'})},
    {name: 'login starting', state: login({kind: 'starting'})},
    {name: 'login waiting', state: login({kind: 'awaiting-code', refusal: problem, ...awaited})},
    {
      name: 'login pasting',
      state: login({
        kind: 'awaiting-code',
        refusal: null,
        ...awaited,
        browser: 'none',
        pasteOnly: 'port-in-use',
      }),
    },
    ...(['ssh', 'no-desktop', 'switched-off'] as const).map((browserReach) => ({
      name: `login ${browserReach}`,
      state: {
        ...login({kind: 'awaiting-code', refusal: null, ...awaited, browser: 'none'}),
        browserReach,
        asksConsent: browserReach === 'ssh',
      },
    })),
    {name: 'login exchanging', state: login({kind: 'exchanging-code', ...awaited})},
    ...failures.flatMap((failure, index) => [
      {name: `login failed ${index}`, state: login({kind: 'failed', failure})},
      {name: `notice ${index}`, state: {...base, notice: {kind: 'failure', failure} as const}},
    ]),
  ];
}

const setupRemarks: readonly SetupNote[] = [
  {kind: 'key-known', needsSecret: true},
  {kind: 'key-known', needsSecret: false},
  {kind: 'credentials-accepted'},
  {kind: 'port-free', port: 8931},
  {kind: 'paste-only'},
  {kind: 'unchecked'},
];

/** A kept draft of every text on record, the third selected. */
function draftsPage({history}: State): Overlay {
  const origins = ['aside', 'cleared', 'left'] as const;
  const drafts = history.memos.map(({id, text, createdAt}, index) => ({
    id,
    start: text,
    units: text.length * 50,
    origin: origins[index % origins.length] ?? 'aside',
    savedAt: createdAt,
  }));
  return {kind: 'drafts', drafts, selectedId: drafts[2]?.id ?? null, deleted: []};
}

/** The page of the search: nothing typed yet, with hits, with what was not understood, without a hit. */
function searchStates(base: State, typed?: string): {name: string; state: State}[] {
  const open: State = {...base, overlay: {kind: 'search'}};
  const searching = (name: string, text: string, hits: readonly RecordedMemo[]) => {
    const query = parseQuery(text, now);
    const field = draftOf(sanitizeLine(text));
    const search = {...base.search, field, query, hits, count: hits.length * 1000};
    const selectedId = hits[1]?.id ?? null;
    return {name: `search ${name}`, state: {...open, search: {...search, selectedId}}};
  };
  const {memos} = base.history;
  return [
    {name: 'search', state: open},
    searching('hits', typed ?? '가 "한', memos),
    searching('everything', '-zzz', memos),
    searching('problems', `after:2026-13 status:${typed ?? hostileTexts.join('')} abc`, memos),
    searching('long', (typed ?? hostileTexts.join(' ')).repeat(2), []),
  ];
}

function selecting(state: State): State {
  return {
    ...state,
    focus: 'history',
    history: {
      ...state.history,
      selectedId: state.history.memos[3]?.id ?? null,
      marked: ['m1', 'm3'],
      unseen: 2,
    },
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
    history: {...state.history, memos, total: 12_345, today: 7, queued: 3, unknown: 3, failed: 3},
  };
}

/** A refresh by everybody, with every outcome in turn. */
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

/** A text and a command, paused and in another zone. */
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
