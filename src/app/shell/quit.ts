import type {ExitReason, State} from '../state/state.ts';
import type {Update} from '../steps/updates.ts';

/** Ends the app and cancels a pending login. */
export function quit(state: State, ending: ExitReason = 'quit'): Update {
  return [{...state, ending}, {type: 'cancel-login'}];
}
