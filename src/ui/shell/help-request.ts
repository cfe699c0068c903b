import type {State} from '../../app/state/state.ts';
import {isFieldEmpty as isFormFieldEmpty} from '../form/form-page.ts';
import {keyContext} from './keymap.ts';

/** Whether the text asks for help: a `?` in an empty field, where it is not part of a text yet. */
export function asksForHelp(text: string, state: State): boolean {
  return text === '?' && isFieldEmpty(state);
}

/** Whether a second `?` follows the one that opened the help. */
export function asksAgain(text: string, {overlay}: State): boolean {
  return overlay?.kind === 'help' && overlay.typed === text;
}

function isFieldEmpty(state: State): boolean {
  const {draft, recall, search, overlay} = state;
  switch (keyContext(state)) {
    case 'compose':
      return draft.text === '' && recall === null;
    case 'search':
      return search.field.text === '';
    case 'tags':
      return overlay?.kind === 'tags' && overlay.draft.text === '';
    case 'friends':
      return overlay?.kind === 'friends' && overlay.field.text === '';
    case 'form':
      return isFormFieldEmpty(state);
    default:
      return false;
  }
}
