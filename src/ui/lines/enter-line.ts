import {readCommand, type TypedCommand} from '../../app/shell/read-command.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import {latinKeys, latinName} from '../../domain/text/hangul-keys.ts';
import {hasTextField, keyContext} from '../base/context.ts';
import {findBinding} from '../shell/keymap.ts';
import {type KeyTargets, routePaste, routeStroke} from '../shell/route-stroke.ts';
import {lineWords, noItemWords, noKeyWords, pastedWords} from './line-words.ts';
import {type Listing, listHistory, listOutbox} from './listing.ts';

/** What lines act upon, and what they are answered with. */
export interface LineTargets extends KeyTargets {
  readonly say: (lines: readonly string[]) => void;
  /** Whether the end of a line may be missing. */
  readonly isFull: (line: string) => boolean;
  listing: Listing;
  /** What the keys of the page do. */
  readonly hints: () => string;
}

/**
 * Does what a person typed as one line; several that came at once are a paste, which never sends. A
 * line that the terminal has cut off is none either: nobody types as much.
 */
export function enterLines(lines: readonly string[], targets: LineTargets): void {
  const context = keyContext(targets.store.getState());
  const isPaste = lines.length > 1 || lines.some(targets.isFull);
  if (isPaste && context === 'compose') takePaste(lines, targets);
  else if (isPaste && hasTextField(context)) enterLine(lines.join(''), targets);
  else for (const line of lines) enterLine(line, targets);
}

function enterLine(line: string, targets: LineTargets): void {
  const typed = readCommand(line.trimEnd());
  const context = keyContext(targets.store.getState());
  if (typed !== null) enterCommand(line.trim(), typed, targets);
  else if (context === 'compose') writeLine(line, targets);
  else if (hasTextField(context)) fillField(line, targets);
  else pressNamed(line.trim(), targets);
}

/** A field takes the line as its whole text; an empty line only confirms what it holds. */
function fillField(line: string, targets: LineTargets): void {
  const isSearch = keyContext(targets.store.getState()) === 'search';
  if (line !== '') {
    routeStroke({kind: 'key', name: 'ctrl+u'}, targets);
    routeStroke({kind: 'key', name: 'ctrl+k'}, targets);
    routePaste(line, targets);
  }
  // What was found is read out first: Enter would leave the search with the first hit.
  if (!isSearch || line === '') routeStroke({kind: 'key', name: 'enter'}, targets);
}

/** A text that is begun goes on with each line, until an empty one sends it. */
function writeLine(line: string, {store, say}: LineTargets): void {
  const {draft, language} = store.getState();
  const edit = (text: string): void => {
    const change: DraftEdit = {kind: 'replace', text};
    store.dispatch({type: 'draft-edited', edit: change});
  };
  if (line === '') {
    if (draft.text !== '') store.dispatch({type: 'draft-submitted'});
    return;
  }
  const isBegun = draft.text !== '';
  const goesOn = line.endsWith('\\');
  const text = goesOn ? line.slice(0, -1) : line;
  edit(isBegun ? `${draft.text}\n${text}` : text);
  if (goesOn) return;
  if (isBegun) say([lineWords.unfinished[language]]);
  else store.dispatch({type: 'draft-submitted'});
}

function takePaste(lines: readonly string[], targets: LineTargets): void {
  const {draft, language} = targets.store.getState();
  const text = lines.join('\n').replace(/\n+$/, '');
  routePaste(draft.text === '' ? text : `\n${text}`, targets);
  const cut = lines.some(targets.isFull) ? [lineWords.cutOff[language]] : [];
  targets.say([...cut, pastedWords(text.split('\n').length)[language]]);
}

/** A key by its name, a command of the lines, or one of the app, from wherever one is. */
function enterCommand(
  line: string,
  {name: typed, argument}: TypedCommand,
  targets: LineTargets,
): void {
  const name = latinName(typed);
  const state = targets.store.getState();
  const isKey = name.length > 1 && findBinding(name, keyContext(state), state) !== null;
  if (isKey) routeStroke({kind: 'key', name}, targets);
  else if (name === 'history') readOut(listHistory(state, argument ?? ''), targets);
  else if (name === 'outbox') readOut(listOutbox(state), targets);
  else if (name === 'open') openListed(argument ?? '', targets);
  else {
    if (name === 'help') targets.say([lineWords.help[state.language]]);
    runCommandLine(line, targets);
  }
}

function readOut(listing: Listing, targets: LineTargets): void {
  targets.listing = listing;
  targets.say(listing.lines);
}

function openListed(number: string, {store, say, listing}: LineTargets): void {
  const id = listing.ids[Number(number) - 1];
  if (id === undefined) say([noItemWords(number)[store.getState().language]]);
  else store.dispatch({type: 'overlay-opened', overlay: {kind: 'memo', id}});
}

/** The text that is begun waits behind the command. */
function runCommandLine(line: string, {store}: LineTargets): void {
  while (store.getState().overlay !== null) store.dispatch({type: 'escape-pressed'});
  const begun = store.getState().draft.text;
  store.dispatch({type: 'draft-edited', edit: {kind: 'replace', text: line}});
  store.dispatch({type: 'draft-submitted'});
  const left = store.getState().draft.text;
  if (left === line || (left === '' && begun !== '')) {
    store.dispatch({type: 'draft-edited', edit: {kind: 'replace', text: begun}});
  }
}

/** On a page without a text field a line names a key; an empty one is Enter. */
function pressNamed(typed: string, targets: LineTargets): void {
  const state = targets.store.getState();
  const context = keyContext(state);
  const name = typed === '' ? 'enter' : /^[A-Z]$/.test(typed) ? typed : typed.toLowerCase();
  const latin = latinKeys(typed).join('');
  const key = [name, latin].find((one) => findBinding(one, context, state) !== null);
  if (key !== undefined) routeStroke({kind: 'key', name: key}, targets);
  else if (typed !== '') targets.say([noKeyWords(typed, targets.hints())[state.language]]);
}
