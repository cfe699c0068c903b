import type {SetupStep} from '../../domain/failure/setup-step.ts';
import {setupAt} from '../state/setup-state.ts';
import type {State} from '../state/state.ts';
import type {Update} from './updates.ts';

/** Opens a step of the tour and cancels a pending login. */
export function openSetup(state: State, step: SetupStep): Update {
  const setup = {...setupAt(step), turn: state.setup.turn + 1};
  return [{...state, screen: 'setup', overlay: null, notice: null, setup}, {type: 'cancel-login'}];
}
