import type {TypedLines} from '../../app/ports/line-ports.ts';
import {readCommand, type TypedCommand} from '../../app/shell/read-command.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import {latinKeys} from '../../domain/text/hangul-keys.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import {trimEndRun} from '../../domain/text/trim-run.ts';
import {cleanedWords} from '../../messages/subjects/cleaned-words.ts';
import {findBinding, hasTextField, keyContext} from '../shell/keymap.ts';
import {routeKey, routePaste} from '../shell/route-key.ts';
import {findLineCommand, lineCommandsHelp} from './line-commands.ts';
import type {LineTargets} from './line-targets.ts';
import {lineWords, noKeyWords, noPasteWords, pastedWords} from './line-words.ts';
import {loginText} from './login-line.ts';

/**
 * Handles what the user typed as one line. A paste never sends and never runs a command. A line
 * that the terminal has cut off counts as a paste too: no one types that much.
 */
export function enterLines({lines, isPasted}: TypedLines, targets: LineTargets): void {
  const state = targets.store.getState();
  const context = keyContext(state);
  const isPaste = isPasted || lines.some(targets.isFull);
  if (!isPaste) for (const line of lines) enterLine(line, targets);
  else if (context === 'compose') enterPaste(lines, targets);
  else if (context === 'login') fillLogin(lines.join('\n'), targets);
  else if (hasTextField(context)) fillField(lines.join(''), targets);
  else targets.say([noPasteWords(targets.hints())[state.language]]);
}

function enterLine(line: string, targets: LineTargets): void {
  const typed = readCommand(line.trimEnd());
  const context = keyContext(targets.store.getState());
  if (typed !== null) enterCommand(line.trim(), typed, targets);
  else if (context === 'compose') writeLine(cleanLine(line, targets), targets);
  else if (context === 'login' && line !== '') fillLogin(line, targets);
  else if (hasTextField(context)) fillField(line, targets);
  else pressNamed(line.trim(), targets);
}

/** A field takes the line as its entire text; an empty line only confirms its value. */
function fillField(line: string, targets: LineTargets): void {
  const context = keyContext(targets.store.getState());
  const isSearch = context === 'search' || context === 'friends';
  if (line !== '') {
    routeKey({kind: 'key', name: 'ctrl+u'}, targets);
    routeKey({kind: 'key', name: 'ctrl+k'}, targets);
    routePaste(line, targets);
  }
  // The results are read out first: Enter would take the first one.
  if (!isSearch || line === '') routeKey({kind: 'key', name: 'enter'}, targets);
}

/**
 * Adds a line to the code or address at the login, until it is complete or an empty line follows.
 */
function fillLogin(line: string, targets: LineTargets): void {
  const {store, fields, say} = targets;
  const state = store.getState();
  const {text, isOpen} = loginText(state, fields.read('code').text, line);
  fields.reset('code', text);
  if (isOpen) say([lineWords.codeSoFar[state.language]]);
  else routeKey({kind: 'key', name: 'enter'}, targets);
}

/**
 * Removes hidden and control characters, and reports it: the text is not shown before it is sent.
 */
function cleanLine(line: string, {store, say}: LineTargets): string {
  const {text, removed} = sanitizeWithCount(line);
  if (removed > 0) say([cleanedWords(removed)[store.getState().language]]);
  return text;
}

/** Adds the line to an unfinished text, until an empty line sends it. */
function writeLine(line: string, {store, say}: LineTargets): void {
  const {draft, draftPicture, language} = store.getState();
  const edit = (text: string): void => {
    const change: DraftEdit = {kind: 'replace', text};
    store.dispatch({type: 'draft-edited', edit: change});
  };
  if (line === '') {
    if (draft.text !== '' || draftPicture !== null) store.dispatch({type: 'draft-submitted'});
    return;
  }
  const isBegun = draft.text !== '';
  const continues = line.endsWith('\\');
  const text = continues ? line.slice(0, -1) : line;
  edit(isBegun ? `${draft.text}\n${text}` : text);
  if (continues) return;
  if (isBegun) say([lineWords.unfinished[language]]);
  else store.dispatch({type: 'draft-submitted'});
}

function enterPaste(lines: readonly string[], targets: LineTargets): void {
  const {draft, language} = targets.store.getState();
  const text = trimEndRun(lines.join('\n'), /\n/);
  routePaste(draft.text === '' ? text : `\n${text}`, targets);
  const cut = lines.some(targets.isFull) ? [lineWords.cutOff[language]] : [];
  targets.say([...cut, pastedWords(text.split('\n').length)[language]]);
}

/** Runs a key by its name, a command of line mode, or a command of the app, from any page. */
function enterCommand(line: string, {name, argument}: TypedCommand, targets: LineTargets): void {
  const state = targets.store.getState();
  const {language} = state;
  const isKey = name.length > 1 && findBinding(name, state) !== null;
  const command = findLineCommand(name);
  if (isKey) routeKey({kind: 'key', name}, targets);
  else if (command !== null) command.run(targets, argument ?? '');
  else {
    if (name === 'help') {
      targets.say([`${lineCommandsHelp(language)}. ${lineWords.continuation[language]}`]);
    }
    runCommandLine(cleanLine(line, targets), targets);
  }
}

/** Runs the command and then restores the unfinished text. */
function runCommandLine(line: string, {store}: LineTargets): void {
  while (store.getState().overlay !== null) store.dispatch({type: 'escape-pressed'});
  const unfinished = store.getState().draft.text;
  store.dispatch({type: 'draft-edited', edit: {kind: 'replace', text: line}});
  store.dispatch({type: 'draft-submitted'});
  const left = store.getState().draft.text;
  if (left === line || (left === '' && unfinished !== '')) {
    store.dispatch({type: 'draft-edited', edit: {kind: 'replace', text: unfinished}});
  }
}

/** On a page without a text field a line names a key; an empty one is Enter. */
function pressNamed(typed: string, targets: LineTargets): void {
  const state = targets.store.getState();
  const name = typed === '' ? 'enter' : /^[A-Z]$/.test(typed) ? typed : typed.toLowerCase();
  const latin = latinKeys(typed).join('');
  const key = [name, latin].find((one) => findBinding(one, state) !== null);
  if (key !== undefined) routeKey({kind: 'key', name: key}, targets);
  else if (typed !== '') targets.say([noKeyWords(typed, targets.hints())[state.language]]);
}
