import {otherLanguage} from '../../domain/program/language.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';
import {leaveRecall} from '../draft/recall.ts';
import type {GeneralEvent} from '../events/event.ts';
import {withFormResumed} from '../form/open-form.ts';
import type {Overlay} from '../state/overlay.ts';
import type {State} from '../state/state.ts';
import {loadAround, requestHistory} from '../steps/history-window.ts';
import {requestLogin} from '../steps/request-login.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {toggleFocus} from './focus.ts';
import {orderDuties} from './order-duties.ts';
import {quit} from './quit.ts';
import {chooseLanguage} from './settings.ts';

/** The time (ms) for which the result of a refresh stays in the status bar. */
const refreshShownMs = 5000;

/**
 * Updates of the app as a whole: start and end, clock, terminal, overlays, changes by other
 * processes.
 */
export const generalUpdates: Updates<GeneralEvent> = {
  started: (state) => {
    const [next, ...orders] = withFormResumed(begin(withKeyWarning(state)));
    const lists = [{type: 'read-schedules'}, {type: 'read-reminders'}] as const;
    const read = [requestHistory(next), ...orders, ...lists] as const;
    return [next, {type: 'recover-memos'}, ...read, {type: 'prune-history'}];
  },
  'clock-ticked': (state, {now}) => orderDuties(withoutExpired({...state, now})),
  'terminal-resized': (state, size) => loadAround(resize(state, size)),
  'cell-size-reported': (state, {cell}) => [withCells(state, cell)],
  'quit-requested': (state, {ending}) => quit(state, ending),
  'escape-pressed': (state) => goBack(state),
  'help-requested': (state, {typed}) => {
    const {overlay: from} = state;
    return [{...state, overlay: {kind: 'help', from, typed}, notice: null}];
  },
  'notice-raised': (state, {notice}) => [showNotice(state, notice)],
  'language-toggled': (state) => chooseLanguage(state, otherLanguage(state.language)),
  'overlay-opened': (state, {overlay}) => [{...state, overlay, notice: null}],
  'focus-toggled': (state) => toggleFocus(state),
  'session-read': (state, {session}) => readSession(state, session),
  'copy-requested': (state, {text}) => [state, {type: 'copy', text}],
  'link-opened': (state, {url}) => [state, {type: 'open-link', url}],
};

/**
 * Warns when Ctrl+Enter is the submit key but the terminal cannot distinguish it from Enter: other
 * keys send then.
 */
function withKeyWarning(state: State): State {
  const isIndistinct = state.submitKey === 'ctrl+enter' && !state.terminal.distinguishesEnterKeys;
  return isIndistinct ? showNotice(state, {kind: 'submit-key-indistinct'}) : state;
}

/** Starts to wait for a login immediately, but the browser opens only when the user asks for it. */
function begin(state: State): Update {
  if (state.screen === 'login') return requestLogin(state, {openBrowser: false});
  return state.session === null ? [state] : [state, {type: 'check-status'}];
}

/** A window of another size may have cells of another size, on which a sixel picture depends. */
function resize(state: State, size: {readonly columns: number; readonly rows: number}): State {
  const {columns, rows} = size;
  const {terminal, appearance} = state;
  const next = {...state, terminal: {...terminal, columns, rows}};
  const isSame = columns === terminal.columns && rows === terminal.rows;
  return isSame || appearance.graphics?.protocol !== 'sixel' ? next : withCells(next, null);
}

function withCells(state: State, cell: TerminalGraphics['cell']): State {
  const {appearance} = state;
  if (appearance.graphics === null) return state;
  return {...state, appearance: {...appearance, graphics: {...appearance.graphics, cell}}};
}

/** Removes notices that were shown long enough. */
function withoutExpired(state: State): State {
  const notice = state.now >= state.noticeUntil ? null : state.notice;
  const isExpired = state.refresh.kind === 'done' && state.now - state.refresh.at > refreshShownMs;
  const refresh = isExpired ? ({kind: 'idle', failedAt: null} as const) : state.refresh;
  return {...state, notice, refresh};
}

/** One step back; a notice goes with it, and needs no key of its own. */
function goBack(before: State): Update {
  const state = {...before, notice: null};
  if (state.overlay !== null) return [{...state, overlay: below(state.overlay)}];
  if (state.history.marked.length > 0) {
    return [{...state, history: {...state.history, marked: []}}];
  }
  return state.focus === 'history' ? toggleFocus(state) : [leaveRecall(state)];
}

/**
 * The overlay to return to: a question about a memo was asked on that memo's page or on the main
 * screen.
 */
function below(overlay: Overlay): Overlay | null {
  return 'from' in overlay ? (overlay.from ?? null) : null;
}

/** Another process may have logged in or out. */
function readSession(state: State, session: State['session']): Update {
  const next = {...state, session};
  if (session === null) {
    return [state.session === null ? next : showNotice(next, {kind: 'logged-out-elsewhere'})];
  }
  if (state.session !== null || state.login.kind === 'exchanging-code') return [next];
  return [{...next, screen: 'main', login: {kind: 'idle'}}, {type: 'cancel-login'}];
}
