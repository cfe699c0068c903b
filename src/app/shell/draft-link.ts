import {defaultLink} from '../../domain/memo/memo-link.ts';
import {findSplitAddress, type SplitAddress} from '../../domain/memo/split-address.ts';
import {firstAddress} from '../../domain/memo/web-address.ts';
import {draftMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {readCommand} from './read-command.ts';

/** Whether the current memo has its own link, not the default one. */
export function hasOwnLink({draftLink, sendingDefaults}: State): boolean {
  return draftLink.url !== defaultLink && draftLink.url !== sendingDefaults.link.url;
}

/** The address that the division of the memo into messages cuts; null if it is its link. */
export function splitAddress(state: State): SplitAddress | null {
  if (readCommand(state.draft.text) !== null) return null;
  const {isNumbered} = state.sendingDefaults;
  const split = findSplitAddress(draftMemo(state), {isNumbered});
  return split?.address === state.draftLink.url ? null : split;
}

/**
 * The address in the text that one key makes the memo's link: one that would be split, or
 * the first; null when there is none to offer.
 */
export function offeredAddress(state: State): string | null {
  const {text} = state.draft;
  if (readCommand(text) !== null || hasOwnLink(state)) return null;
  const split = splitAddress(state);
  const address = split?.canBeLink ? split.address : firstAddress(text);
  return address === state.draftLink.url ? null : address;
}
