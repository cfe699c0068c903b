import type {State} from '../../app/state/state.ts';

/** Whether a browser that is opened here is one that the person sees. */
export function opensBrowser({browserReach}: State): boolean {
  return browserReach === 'here';
}
