import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';

/** Pins a memo, or takes the pin away. Returns the memo after it; null when it is not on record. */
export function pinMemo(
  {memos, clock}: Pick<Ports, 'memos' | 'clock'>,
  id: string,
  isPinned: boolean,
): Memo | null {
  return memos.update(id, () => ({pinnedAt: isPinned ? clock.now() : null}));
}
