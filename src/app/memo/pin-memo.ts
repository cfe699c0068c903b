import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/** Pins or unpins a memo. Returns the changed memo; null when it does not exist. */
export function pinMemo(
  {memos, clock}: Pick<Ports, 'memos' | 'clock'>,
  id: string,
  isPinned: boolean,
): Memo | null {
  return memos.update(id, () => ({pinnedAt: isPinned ? clock.now() : null}));
}
