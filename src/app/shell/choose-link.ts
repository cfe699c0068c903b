import {readButtonTitle} from '../../domain/memo/button-title.ts';
import {defaultLink, isWebLink} from '../../domain/memo/memo-link.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** Gives the memo being written the link that was typed, or takes it away. */
export function giveLink(state: State, url: string): Update | Notice {
  if (isOff(url)) return [withUrl(state, defaultLink)];
  if (isWebLink(url)) return chooseLink(state, url);
  return {kind: 'failure', failure: {kind: 'invalid-link', link: url}};
}

/** Gives the memo being written the button that was typed, or takes it away. */
export function giveButton(state: State, text: string): Update | Notice {
  if (isOff(text)) return [withTitle(state, null)];
  const title = readButtonTitle(text);
  if (!title.ok) return {kind: 'failure', failure: title.failure};
  return [withTitle(state, title.value)];
}

/** The link of the memo being written, with what Kakao asks of a domain told at the first use. */
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
