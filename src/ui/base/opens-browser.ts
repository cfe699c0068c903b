import type {State} from '../../app/state/state.ts';

/** Whether a browser that is opened here is visible to the user. */
export function opensBrowser({browserReach}: State): boolean {
  return browserReach === 'here';
}
