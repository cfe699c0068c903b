import type {Language} from '../../domain/program/language.ts';
import type {State} from '../state/state.ts';
import {raise, type Update} from '../steps/updates.ts';

/** From now on, and at the next start. */
export function chooseLanguage(state: State, language: Language): Update {
  return [
    {...state, language},
    {type: 'save-preference', change: {language}},
  ];
}

/** The same by a command, which is answered. */
export function sayLanguage(state: State, language: Language): Update {
  const [next, ...effects] = chooseLanguage(state, language);
  return [raise(next, {kind: 'language-chosen'}), ...effects];
}
