import {readButtonTitle} from '../../domain/memo/button-title.ts';
import {defaultLink, isWebLink} from '../../domain/memo/memo-link.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** Sets the typed link for the current memo, or removes the link. */
export function giveLink(state: State, url: string): Update | Notice {
  if (isOff(url)) return [withUrl(state, defaultLink)];
  if (isWebLink(url)) return chooseLink(state, url);
  return {kind: 'failure', failure: {kind: 'invalid-link', link: url}};
}

/** Sets the typed button title for the current memo, or removes the title. */
export function giveButton(state: State, text: string): Update | Notice {
  if (isOff(text)) return [withTitle(state, null)];
  const title = readButtonTitle(text);
  if (!title.ok) return {kind: 'failure', failure: title.failure};
  return [withTitle(state, title.value)];
}

/**
 * Sets the link of the current memo; Kakao's requirement for its domain is shown at the first use.
 */
export function chooseLink(state: State, url: string): Update {
  return [withUrl(state, url), {type: 'note-link-domain', url}];
}

export function withUrl(state: State, url: string): State {
  return {...state, draftLink: {...state.draftLink, url}};
}

function withTitle(state: State, buttonTitle: string | null): State {
  return {...state, draftLink: {...state.draftLink, buttonTitle}};
}

function isOff(argument: string): boolean {
  return argument === '' || argument === 'off';
}
