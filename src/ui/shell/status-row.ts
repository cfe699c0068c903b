import {composeMargin} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {canSend} from '../../domain/login/session.ts';
import type {PageKind} from '../base/page.ts';
import {type Row, row, rowWidth} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import type {View} from '../base/view.ts';
import {keyForms, lifeForms} from '../login/token-life.ts';
import {type PartForms, shortenedRow} from './shortened-row.ts';
import {
  connectionForms,
  counterForms,
  isConnected,
  outboxForms,
  remindersForms,
  scheduledForms,
  todayForms,
} from './status-counts.ts';

const appParts = [
  'gap',
  'connection',
  'accessName',
  'accessBar',
  'access',
  'dot',
  'refreshName',
  'refreshBar',
  'refresh',
  'key',
  'consent',
] as const;

const mainParts = [
  'queued',
  'failed',
  'unknown',
  'today',
  'scheduled',
  'reminders',
  'counter',
] as const;

type MainPart = (typeof mainParts)[number];
type Part = (typeof appParts)[number] | MainPart;

/** The parts of the main screen that belong to a page too. */
const partsOfPages: Readonly<Partial<Record<PageKind, readonly MainPart[]>>> = {
  schedules: ['scheduled'],
  reminders: ['reminders'],
  outbox: ['queued', 'failed', 'unknown'],
  tokens: ['today'],
};

/** The parts that are shortened first on a narrow screen, in this order. */
const dispensable: readonly Part[] = [
  'key',
  'gap',
  'scheduled',
  'reminders',
  'accessBar',
  'refreshBar',
];

/**
 * The parts that are shortened after those, and after the words of a good connection: problems
 * last.
 */
const shortening: readonly Part[] = [
  'access',
  'refresh',
  'key',
  'refreshName',
  'accessName',
  'gap',
  'today',
  'unknown',
  'failed',
  'dot',
  'accessBar',
  'refreshBar',
  'consent',
  'counter',
  'today',
  'queued',
  'connection',
  'counter',
];

/**
 * The connection, the rest of both tokens and the key that refreshes them; on the main screen also
 * what needs attention, and the length of the text in the box; on a page what belongs to it.
 */
export function statusRow(state: State, view: View): Row {
  const forms: PartForms<Part> = {...appForms(state, view), ...mainForms(state, view)};
  const calm: readonly Part[] = isConnected(state) ? ['connection'] : [];
  const order = [...dispensable, ...calm, ...shortening];
  const room = view.columns - composeMargin.right;
  const join = (parts: Readonly<Record<Part, Row>>): Row => joinParts(parts, room);
  return shortenedRow(forms, {order, join, room});
}

function mainForms(state: State, view: View): PartForms<MainPart> {
  const all: PartForms<MainPart> = {
    ...outboxForms(state, view),
    today: todayForms(state, view),
    scheduled: scheduledForms(state, view),
    reminders: remindersForms(state, view),
    counter: counterForms(state, view),
  };
  const {overlay} = state;
  if (overlay === null) return all;
  const belonging = partsOfPages[overlay.kind] ?? [];
  const shown = mainParts.map((name) => [name, belonging.includes(name) ? all[name] : [[]]]);
  return Object.fromEntries(shown) as PartForms<MainPart>;
}

function appForms(state: State, view: View): PartForms<(typeof appParts)[number]> {
  const {language, glyphs} = view;
  const {session} = state;
  const none: readonly Row[] = [[]];
  const gap = [row('   '), row('  '), row(' ')];
  const connection = connectionForms(state, view);
  if (session === null) {
    const words = `${screenWords.loggedOut[language]} ${glyphs.dot} /login`;
    const without = {accessName: none, accessBar: none, dot: none, refreshName: none};
    const tokens = {...without, refreshBar: none, refresh: none, consent: none};
    return {gap, connection, ...tokens, access: [row(words, 'warn')], key: keyForms(state, view)};
  }
  const {accessTokenIssuedAt, accessTokenExpiresAt} = session;
  const {refreshTokenIssuedAt, refreshTokenExpiresAt} = session;
  const access = lifeForms({from: accessTokenIssuedAt, to: accessTokenExpiresAt}, state, view);
  const refreshLife = {from: refreshTokenIssuedAt, to: refreshTokenExpiresAt};
  const refresh = lifeForms(session.hasRefreshToken ? refreshLife : null, state, view);
  return {
    gap,
    connection,
    accessName: [row(screenWords.accessToken[language]), []],
    accessBar: access.bar,
    access: access.words,
    dot: [row(` ${glyphs.dot} `), row(' ')],
    refreshName: [row(screenWords.refreshToken[language]), []],
    refreshBar: refresh.bar,
    refresh: refresh.words,
    key: keyForms(state, view),
    consent: canSend(session)
      ? none
      : [
          row(screenWords.consentMissing[language], 'warn'),
          row(screenWords.noConsent[language], 'warn'),
        ],
  };
}

/** The parts from the left, and the counter at the right edge, so that it moves nothing else. */
function joinParts(parts: Readonly<Record<Part, Row>>, room: number): Row {
  const access = joined([parts.accessName, parts.accessBar, parts.access], row(' '));
  const refresh = joined([parts.refreshName, parts.refreshBar, parts.refresh], row(' '));
  const tokens = joined([joined([access, refresh], parts.dot), parts.key], row(' '));
  const {connection, consent, queued, failed, unknown, counter, gap} = parts;
  const {today, scheduled, reminders} = parts;
  const hasWords = connection.length > 1;
  const app = joined([connection, tokens], hasWords ? gap : row(' '));
  const groups = [app, consent, queued, failed, unknown, today, scheduled, reminders];
  const left = [...row(' '), ...joined(groups, gap)];
  if (counter.length === 0) return left;
  const free = room - rowWidth(left) - rowWidth(counter);
  return [...left, ...row(' '.repeat(Math.max(rowWidth(gap), free))), ...counter];
}

function joined(parts: readonly Row[], between: Row): Row {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index === 0 ? part : [...between, ...part]));
}
