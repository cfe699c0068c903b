import type {LineInput, LineOutput} from '../../app/ports/line-ports.ts';
import type {ExitReason, State} from '../../app/state/state.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {rowText} from '../base/row.ts';
import {viewOf} from '../base/view.ts';
import {ringMark} from '../reminder/reminder-screen-words.ts';
import {hasTextField, keyContext} from '../shell/keymap.ts';
import {mainTitle} from '../shell/main-title.ts';
import type {KeyTargets} from '../shell/route-key.ts';
import {statusRow} from '../shell/status-row.ts';
import {enterLines} from './enter-line.ts';
import {eventLines} from './event-lines.ts';
import type {LineTargets} from './line-targets.ts';
import {lineWords} from './line-words.ts';
import {listHits} from './listing.ts';
import {newLines, type PageLines, pageLines} from './page-lines.ts';

export interface LinesOptions {
  readonly targets: KeyTargets;
  readonly input: LineInput;
  readonly output: LineOutput;
}

/**
 * Reads the app out line by line, for screen readers and terminals that cannot draw: each event is
 * a line, nothing is redrawn, and input is read by lines. Resolves with the reason for the exit.
 */
export function startLines({targets, input, output}: LinesOptions): Promise<ExitReason> {
  const {say} = output;
  const {store, terminal} = targets;
  const {promise, resolve} = Promise.withResolvers<ExitReason>();
  const reader = createReader(targets, say);
  const lineTargets: LineTargets = {
    ...targets,
    say,
    isFull: input.isFull,
    listing: {lines: [], ids: []},
    hints: () => reader.page()?.hints ?? '',
  };
  terminal.lend = input.lend;
  const follow = (): void => {
    // The input mode changes before the page is read out: a key that answers the page must find the
    // terminal in the right mode.
    input.show(!isSecret(store.getState()));
    const listing = reader.follow();
    if (listing !== null) lineTargets.listing = listing;
    const {ending} = store.getState();
    if (ending !== null) resolve(ending);
  };
  const unsubscribe = store.subscribe(follow);
  input.listen(
    (typed) => {
      output.entered();
      enterLines(typed, lineTargets);
    },
    () => store.dispatch({type: 'quit-requested', ending: 'quit'}),
  );
  reader.greet();
  follow();
  return promise.finally(() => {
    unsubscribe();
    input.close();
  });
}

/** Reads out what is new since the last call. */
function createReader(targets: KeyTargets, say: LineOutput['say']) {
  const {store} = targets;
  let seen = store.getState();
  let page: PageLines | null = null;
  /** The hints about the keys of the page that were read out last. */
  let hints = '';
  let isWelcomed = false;
  /** The greeting on the main screen, read out once: which actions are available. */
  const welcome = (): readonly string[] => {
    if (isWelcomed || seen.screen !== 'main') return [];
    isWelcomed = true;
    return [rowText(statusRow(seen, viewOf(seen))), lineWords.welcome[seen.language]];
  };
  const follow = () => {
    const before = seen;
    const state = store.getState();
    seen = state;
    // Values that only the clock changes (the remaining time of a token) are read out on request.
    if (state.now !== before.now && state.notice === before.notice) return null;
    say(eventLines(before, state));
    const next = pageLines(state, targets);
    say(pageChange(page, next, state));
    if (page?.name !== next?.name) hints = '';
    page = next;
    // While a value is being checked, the available keys change.
    if (next !== null && next.hints !== hints && !state.setup.isChecking) {
      hints = next.hints;
      say([hints]);
    }
    if (next === null) say(welcome());
    if (!foundAll(before, state)) return null;
    const listing = listHits(state);
    say(listing.lines);
    return listing;
  };
  const greet = (): void => {
    const {draft, draftRings, language, notice, screen} = seen;
    const title = screen === 'main' ? [rowText(mainTitle(seen, viewOf(seen)))] : [];
    say([...title, lineWords.keys[language], ...welcome()]);
    if (draft.text !== '') say([sanitizeLine(draft.text), lineWords.unfinished[language]]);
    if (draftRings) say([ringMark[language]]);
    if (notice !== null) say(eventLines({...seen, notice: null}, seen));
  };
  return {follow, greet, page: () => page};
}

function pageChange(
  before: PageLines | null,
  next: PageLines | null,
  state: State,
): readonly string[] {
  if (next === null) return before === null ? [] : [lineWords.back[state.language]];
  // Hits are numbered and read out separately.
  if (before?.name === next.name)
    return state.overlay?.kind === 'search' ? [] : newLines(before, next);
  const hidden = isSecret(state) ? [lineWords.hidden[state.language]] : [];
  return [next.title, ...next.body.map(({text}) => text), ...hidden];
}

function foundAll(before: State, {overlay, search}: State): boolean {
  return (
    overlay?.kind === 'search' && search.run > 0 && before.search.isRunning && !search.isRunning
  );
}

/** Keys, secrets and codes must not appear on a shared screen. */
function isSecret(state: State): boolean {
  const context = keyContext(state);
  if (!hasTextField(context)) return false;
  if (context === 'login') return state.login.kind === 'awaiting-code';
  return (
    context === 'setup' &&
    (state.setup.step === 'rest-api-key' || state.setup.step === 'client-secret')
  );
}
