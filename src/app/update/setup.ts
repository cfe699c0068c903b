import type {SetupEvent} from '../event.ts';
import type {SetupField, State} from '../state.ts';
import {requestLogin} from './request-login.ts';
import type {Update, Updates} from './updates.ts';

const fields: readonly SetupField[] = ['rest-api-key', 'client-secret', 'redirect-uri'];

/** The first run: three values from Kakao's console. */
export const setupUpdates: Updates<SetupEvent> = {
  'setup-opened': (state) => openSetup(state),
  'setup-field-left': (state, {towards}) => {
    const step = towards === 'next' ? 1 : fields.length - 1;
    const field = fields[(fields.indexOf(state.setup.field) + step) % fields.length];
    return [{...state, setup: {field: field ?? 'rest-api-key', problem: null}, notice: null}];
  },
  'setup-edited': (state) =>
    state.setup.problem === null ? [state] : [{...state, setup: {...state.setup, problem: null}}],
  'setup-submitted': (state, {values}) => [
    {...state, setup: {...state.setup, problem: null}},
    {type: 'save-setup', values},
  ],
  'setup-refused': (state, {field, problem}) => [{...state, setup: {field, problem}}],
  'setup-saved': (state) => requestLogin(state, {openBrowser: true}),
  'setup-failed': (state, {failure}) => [{...state, setup: {...state.setup, problem: failure}}],
};

/** Starts over with the first field, and waits for no login meanwhile. */
export function openSetup(state: State): Update {
  const setup = {field: 'rest-api-key', problem: null} as const;
  return [{...state, screen: 'setup', overlay: null, notice: null, setup}, {type: 'cancel-login'}];
}
