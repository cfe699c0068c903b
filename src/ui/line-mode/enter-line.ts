import {readCommand, type TypedCommand} from '../../app/shell/read-command.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import {latinKeys} from '../../domain/text/hangul-keys.ts';
import {findBinding, hasTextField, keyContext} from '../shell/keymap.ts';
import {routeKey, routePaste} from '../shell/route-key.ts';
import {findLineCommand, lineCommandsHelp} from './line-commands.ts';
import type {LineTargets} from './line-targets.ts';
import {lineWords, noKeyWords, pastedWords} from './line-words.ts';

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
    routeKey({kind: 'key', name: 'ctrl+u'}, targets);
    routeKey({kind: 'key', name: 'ctrl+k'}, targets);
    routePaste(line, targets);
  }
  // What was found is read out first: Enter would leave the search with the first hit.
  if (!isSearch || line === '') routeKey({kind: 'key', name: 'enter'}, targets);
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
    runCommandLine(line, targets);
  }
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
  const name = typed === '' ? 'enter' : /^[A-Z]$/.test(typed) ? typed : typed.toLowerCase();
  const latin = latinKeys(typed).join('');
  const key = [name, latin].find((one) => findBinding(one, state) !== null);
  if (key !== undefined) routeKey({kind: 'key', name: key}, targets);
  else if (typed !== '') targets.say([noKeyWords(typed, targets.hints())[state.language]]);
}
