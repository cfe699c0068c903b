import {readButtonTitle} from '../../domain/memo/button-title.ts';
import {defaultLink, isWebLink} from '../../domain/memo/text-template.ts';
import type {State} from '../state/state.ts';
import {raise, type Update} from '../steps/updates.ts';
import type {SlashCommand} from './slash-command.ts';

/** How the memo being written goes out: its link, its button, and the numbers of its parts. */
export const linkCommands = {
  link: {
    help: {ko: '이 메모의 링크 (URL 없이: 빼기)', en: 'link of this memo (no URL: none)'},
    argument: {hint: {ko: 'URL', en: 'URL'}, isOptional: true},
    run: (state, url) => {
      if (isOff(url)) return [withUrl(state, defaultLink)];
      if (isWebLink(url)) return chooseLink(state, url);
      return {kind: 'failure', failure: {kind: 'invalid-link', link: url}};
    },
  },
  button: {
    help: {ko: '이 메모의 버튼 제목 (제목 없이: 빼기)', en: 'button of this memo (no title: none)'},
    argument: {hint: {ko: '제목', en: 'TITLE'}, isOptional: true},
    run: (state, text) => {
      if (isOff(text)) return [withTitle(state, null)];
      const title = readButtonTitle(text);
      if (!title.ok) return {kind: 'failure', failure: title.failure};
      return [withTitle(state, title.value)];
    },
  },
  numbers: {
    help: {ko: '나뉜 메모에 (1/3) 붙이기', en: 'number the parts of a long memo: (1/3)'},
    argument: {hint: {ko: 'on|off', en: 'on|off'}, choices: ['on', 'off'], isOptional: true},
    run: (state, choice) =>
      switchNumbers(state, choice === '' ? !state.sendingDefaults.isNumbered : choice === 'on'),
  },
} satisfies Readonly<Record<string, SlashCommand>>;

/** The link of the memo being written, with what Kakao asks of a domain told at the first use. */
export function chooseLink(state: State, url: string): Update {
  return [withUrl(state, url), {type: 'meet-link-domain', url}];
}

export function withUrl(state: State, url: string): State {
  return {...state, draftLink: {...state.draftLink, url}};
}

function withTitle(state: State, buttonTitle: string | null): State {
  return {...state, draftLink: {...state.draftLink, buttonTitle}};
}

/** From now on, and at the next start. */
function switchNumbers(state: State, isNumbered: boolean): Update {
  const next = {...state, sendingDefaults: {...state.sendingDefaults, isNumbered}};
  return [
    raise(next, {kind: 'numbers-changed', isNumbered}),
    {type: 'save-preference', change: {numbers: isNumbered}},
  ];
}

function isOff(argument: string): boolean {
  return argument === '' || argument === 'off';
}
