import {isHurried} from '../../app/friend/friend-updates.ts';
import type {State} from '../../app/state/state.ts';
import type {KeyPress} from '../base/key-press.ts';

/**
 * Whether a key was typed before the question about friends could have been read: it was meant for
 * something else, and neither answers nor does anything else. Going back is never too early.
 */
export function isTooEarly(stroke: KeyPress, state: State): boolean {
  if (!isHurried(state)) return false;
  return stroke.kind !== 'key' || !(stroke.name === 'esc' || stroke.name === 'ctrl+c');
}
