import type {ExitReason, State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** Ends the app; nobody waits for a login any more. */
export function quit(state: State, ending: ExitReason = 'quit'): Update {
  return [{...state, ending}, {type: 'cancel-login'}];
}
