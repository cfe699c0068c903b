import {emptyHistory} from '../../../src/app/state/history-state.ts';
import {minTerminalSize} from '../../../src/domain/program/min-terminal-size.ts';
import {type Material, memoInState} from './material.ts';
import type {Sample} from './sample.ts';

const minute = 60_000;

/** The main screen with an empty box, unless the material has a text. */
export const mainSamples: readonly Sample[] = [
  {name: 'main', about: 'memos in every state, one scheduled', state: ({main}) => main},
  {name: 'main-empty', about: 'before the first memo', state: empty},
  {
    name: 'main-demo',
    about: 'the trial, before the first memo',
    state: (material) => ({
      ...empty(material),
      demo: {roomUrl: 'http://127.0.0.1:12345/room'},
    }),
  },
  {
    name: 'main-reminders',
    about: 'a memo for later, and reminders, one of them refused',
    state: ({main, reminders}) => ({...main, reminders}),
  },
  {name: 'main-selected', about: 'keys go to the history; two memos marked', state: selecting},
  {
    name: 'main-scrolled',
    about: 'the start of the record; the newest memos are below',
    state: (material) => {
      const state = selecting(material);
      const sequence = state.history.memos[0]?.sequence ?? 0;
      const place = {kind: 'top', sequence, row: 0} as const;
      const [first] = state.history.memos;
      const history = {...state.history, place, selectedId: first?.id ?? null, marked: []};
      return {...state, history: {...history, hasNewer: true, newer: 23}};
    },
  },
  {
    name: 'main-logged-out',
    about: 'no user is logged in',
    state: ({quiet}) => ({...quiet, session: null, connection: 'offline'}),
  },
  {
    name: 'main-no-consent',
    about: 'the consent to messages is missing',
    state: ({quiet}) => {
      const {session} = quiet;
      return {...quiet, session: session === null ? null : {...session, scopes: []}};
    },
  },
  {
    name: 'main-offline',
    about: 'the network is down',
    state: ({main}) => ({...main, connection: 'offline'}),
  },
  {
    name: 'main-resting',
    about: 'sending is paused after a refusal',
    state: ({main, failure}) => {
      const pause = {until: main.now + 40 * minute, cause: failure};
      return {...main, history: {...main.history, pause}};
    },
  },
  {
    name: 'main-refreshing',
    about: 'new tokens are requested',
    state: ({quiet}) => ({
      ...quiet,
      refresh: {kind: 'running', startedAt: quiet.now, isAsked: false},
    }),
  },
  {
    name: 'main-refreshed',
    about: 'new tokens have arrived',
    state: ({quiet}) => ({...quiet, refresh: {kind: 'done', at: quiet.now}}),
  },
  {name: 'main-ending', about: 'both tokens are about to expire', state: ending},
  {
    name: 'main-profile',
    about: 'another profile than the default',
    state: ({quiet}) => ({...quiet, profile: 'work'}),
  },
  {
    name: 'too-small',
    about: 'a terminal with one column too few',
    state: ({quiet}) => {
      const columns = Math.min(quiet.terminal.columns, minTerminalSize.columns - 1);
      return {...quiet, terminal: {...quiet.terminal, columns}};
    },
  },
];

function empty({quiet}: Material) {
  return {...quiet, history: emptyHistory, schedules: []};
}

function selecting(material: Material) {
  const {main} = material;
  const failed = memoInState('failed', material).id;
  const marked = [failed, memoInState('unknown', material).id];
  const history = {...main.history, selectedId: failed, marked};
  return {...main, focus: 'history', history} as const;
}

function ending({quiet}: Material) {
  const {session, now} = quiet;
  if (session === null) return quiet;
  const accessTokenExpiresAt = now + 9 * minute;
  const refreshTokenExpiresAt = now + 2 * 24 * 60 * minute;
  return {...quiet, session: {...session, accessTokenExpiresAt, refreshTokenExpiresAt}};
}
