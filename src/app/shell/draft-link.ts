import {defaultLink} from '../../domain/memo/memo-link.ts';
import {firstAddress} from '../../domain/memo/web-address.ts';
import type {State} from '../state/state.ts';
import {readCommand} from './read-command.ts';

/** Whether the current memo has its own link, not the default one. */
export function hasOwnLink({draftLink, sendingDefaults}: State): boolean {
  return draftLink.url !== defaultLink && draftLink.url !== sendingDefaults.link.url;
}

/** The address in the text that one key makes the memo's link; null when there is none to offer. */
export function offeredAddress(state: State): string | null {
  const {text} = state.draft;
  if (readCommand(text) !== null || hasOwnLink(state)) return null;
  const address = firstAddress(text);
  return address === state.draftLink.url ? null : address;
}
