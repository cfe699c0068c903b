import {isSendingPaused} from '../../app/shared/sending-pause.ts';
import {composeMargin, draftMemo} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {expiryStage} from '../../domain/login/expiry-stage.ts';
import {canSend} from '../../domain/login/session.ts';
import {maxMessageUnits, memoParts} from '../../domain/memo/split-memo.ts';
import {clockTime, durationWords, expiryWords} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Row, rowWidth, type Span} from '../base/row.ts';
import {
  outboxWords,
  partsWords,
  resumesAtWords,
  screenWords,
  unknownWords,
} from '../base/screen-words.ts';
import type {View} from '../base/view.ts';
import {scheduledCount} from '../schedule/schedule-screen-words.ts';

/** The remaining time (ms) below which the seconds are shown too. */
const countdownMs = 10 * 60_000;

const gap: Span = {text: '   '};
const narrowGap: Span = {text: ' '};

/**
 * Counter, outbox, connection and the lifetime of both tokens; less important parts are dropped
 * first on a narrow screen.
 */
export function statusRow(state: State, view: View): Row {
  const counter = counterSpan(state, view);
  const scheduled = scheduledSpan(state, view);
  const outbox = outboxSpan(state, view);
  const connection = connectionSpan(state, view);
  const tokens = tokenSpans(state, view);
  // Problems are dropped last.
  const isOnline = state.connection !== 'offline' && state.history.pause === null;
  const trouble = [isCalm(state) ? [] : outbox, isOnline ? [] : connection];
  const candidates: Row[] = [
    joinParts([[counter], outbox, scheduled, connection, tokens.long]),
    joinParts([[counter], outbox, scheduled, connection, tokens.short]),
    joinParts([[counter], outbox, connection, tokens.short]),
    joinParts([[counter], ...trouble, scheduled, tokens.short]),
    joinParts([[counter], ...trouble, tokens.short]),
    joinParts([[counter], ...trouble, tokens.short], narrowGap),
    joinParts([[counter], ...trouble, tokens.shortest], narrowGap),
    joinParts([[counter], ...trouble], narrowGap),
    joinParts([...trouble], narrowGap),
  ];
  const room = view.columns - composeMargin.right;
  return candidates.find((row) => rowWidth(row) <= room) ?? [{text: ` ${counter.text}`}];
}

function joinParts(parts: readonly Row[], between = gap): Row {
  const filled = parts.filter((part) => part.length > 0);
  const joined = filled.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
  return [{text: ' '}, ...joined];
}

/** Whether no memo waits or needs a decision: the outbox may be omitted. */
function isCalm({history}: State): boolean {
  return history.queued === 0 && history.unknown === 0;
}

/** The UTF-16 units of the memo that would be sent, the unit in which it is split. */
function counterSpan(state: State, {language, glyphs}: View): Span {
  const text = draftMemo(state);
  const units = text.length;
  if (units <= maxMessageUnits) return {text: `${units}/${maxMessageUnits}`};
  const parts = memoParts(text, {isNumbered: state.sendingDefaults.isNumbered}).length;
  return {
    text: `${units}/${maxMessageUnits} ${glyphs.dot} ${partsWords(parts)[language]}`,
    tone: 'warn',
  };
}

function outboxSpan({history}: State, {language}: View): Row {
  const queued: Span = {
    text: outboxWords(history.queued)[language],
    tone: history.queued > 0 ? 'warn' : 'plain',
  };
  if (history.unknown === 0) return [queued];
  return [queued, gap, {text: unknownWords(history.unknown)[language], tone: 'warn'}];
}

/** The number of schedules; empty if there are none. */
function scheduledSpan({schedules}: State, {language}: View): Row {
  const count = schedules.filter(({isPaused}) => !isPaused).length;
  return count === 0 ? [] : [{text: scheduledCount(count)[language]}];
}

function connectionSpan({connection, history, now}: State, {language}: View): Row {
  const {pause} = history;
  if (isSendingPaused(pause, now)) {
    return [{text: resumesAtWords(clockTime(here(pause.until)))[language], tone: 'warn'}];
  }
  if (connection === 'unknown') return [];
  const isOnline = connection === 'online';
  const word = isOnline ? screenWords.online : screenWords.offline;
  return [{text: word[language], tone: isOnline ? 'plain' : 'warn'}];
}

interface TokenSpans {
  long: Row;
  short: Row;
  shortest: Row;
}

function tokenSpans(state: State, view: View): TokenSpans {
  const one = (text: string, tone: Span['tone'] = 'plain'): TokenSpans => {
    const spans = [{text, tone}];
    return {long: spans, short: spans, shortest: spans};
  };
  const {language, glyphs} = view;
  const {session, refresh} = state;
  if (refresh.kind === 'running') return one(screenWords.refreshing[language], 'accent');
  if (session === null)
    return one(`${screenWords.loggedOut[language]} ${glyphs.dot} /login`, 'warn');
  if (!canSend(session)) return one(screenWords.consentMissing[language], 'warn');
  const access = lifetimeSpan(session.accessTokenExpiresAt, state, view);
  const none = {text: screenWords.noToken[language], tone: 'warn'} as const;
  const isEnding = expiryStage(session.refreshTokenExpiresAt, state.now) !== null;
  const refreshLifetime = session.hasRefreshToken
    ? endingSpan(lifetimeSpan(session.refreshTokenExpiresAt, state, view), isEnding)
    : none;
  const dot = {text: ` ${glyphs.dot} `};
  const done: Row =
    refresh.kind === 'done' ? [{text: screenWords.refreshed[language], tone: 'good'}, dot] : [];
  const accessName = {text: `${screenWords.accessToken[language]} `};
  const refreshName = {text: `${screenWords.refreshToken[language]} `};
  const names: Row = [accessName, access, dot, refreshName, refreshLifetime];
  // The token that ends the login is the one that must stay visible.
  const shortest = isEnding ? [refreshName, refreshLifetime] : [accessName, access];
  return {long: [...done, ...names], short: names, shortest};
}

function endingSpan(span: Span, isEnding: boolean): Span {
  return isEnding ? {...span, tone: 'warn'} : span;
}

function lifetimeSpan(expiresAt: number | null, {now}: State, {language}: View): Span {
  const left = expiresAt === null ? null : expiresAt - now;
  if (left === null || left <= 0)
    return {text: expiryWords(expiresAt, now, language), tone: 'warn'};
  if (left < countdownMs)
    return {text: durationWords(left, language, {seconds: true}), tone: 'warn'};
  return {text: expiryWords(expiresAt, now, language)};
}
