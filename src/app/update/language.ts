import type {Language} from '../../domain/language.ts';
import type {State} from '../state.ts';
import type {Update} from './updates.ts';

/** From now on, and at the next start. */
export function chooseLanguage(state: State, language: Language): Update {
  return [
    {...state, language},
    {type: 'save-language', language},
  ];
}
