import {editDraft} from '../../domain/draft/draft.ts';
import {pastedPicturePath, readTypedPath} from '../../domain/draft/typed-path.ts';
import {isWebLink} from '../../domain/memo/memo-link.ts';
import type {Effect} from '../events/effect.ts';
import type {PictureCommand} from '../events/picture-event.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/**
 * `/image PATH` attaches a picture to the memo being written, also the one at an address; without a
 * path, the picture is taken off. The command stays in the box until the file was checked.
 */
export function attachPicture(state: State, argument: string, above: string | null): Update {
  const command = {text: state.draft.text, rest: above ?? ''};
  if (argument === '' || argument === 'off') {
    const next = withoutCommand({...state, draftPicture: null}, command);
    return [state.draftPicture === null ? next : showNotice(next, {kind: 'picture-off'})];
  }
  if (isWebLink(argument)) {
    return [withoutCommand({...state, draftPicture: {source: argument, picture: null}}, command)];
  }
  // A folder that Tab has written.
  if (argument.endsWith('/') && !state.appearance.isSpoken) {
    return [state, {type: 'list-paths', typed: state.draft.text}];
  }
  return [state, {type: 'attach-picture', path: readTypedPath(argument), command}];
}

/** Removes the command that was carried out, unless the user has changed it since. */
export function withoutCommand(state: State, {text, rest}: PictureCommand): State {
  if (state.draft.text !== text) return state;
  return {...state, draft: editDraft(state.draft, {kind: 'replace', text: rest})};
}

/** Looks for the picture that a paste names, to offer it. */
export function findPicture(text: string): readonly Effect[] {
  const pasted = text.trim();
  const path = pastedPicturePath(pasted);
  return path === null ? [] : [{type: 'find-picture', path, pasted}];
}
