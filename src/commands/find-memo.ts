import type {Memo} from '../domain/memo.ts';
import type {CommandContext} from './command-context.ts';
import {findById} from './find-by-id.ts';

/** The memo named by its id, or by the end of it among those that are not sent. */
export function findMemo(context: CommandContext, id: string): Memo | null {
  const {memos} = context.ports();
  return findById(context, id, {
    find: memos.find,
    list: memos.unsettled,
    several: {ko: '메모가', en: 'memos'},
    one: {ko: '메모가', en: 'memo'},
    listedBy: 'kakao-tui outbox list',
  });
}
