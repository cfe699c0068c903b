import type {Memo} from '../../domain/memo/memo.ts';
import type {CommandContext} from './command-context.ts';
import {findById} from './find-by-id.ts';

const names = {several: {ko: '메모가', en: 'memos'}, one: {ko: '메모가', en: 'memo'}} as const;

/** Finds a memo by its id, or by the beginning or end of it. */
export function requireMemo(context: CommandContext, id: string): Memo | null {
  const {memos, records} = context.ports();
  return findById(context, id, {
    find: memos.find,
    list: () => records.named(id.toLowerCase()),
    ...names,
    listedBy: 'kakao-tui history',
  });
}

/** Finds a memo by its id, or an unsent one by the beginning or end of it. */
export function findUnsent(context: CommandContext, id: string): Memo | null {
  const {memos} = context.ports();
  return findById(context, id, {
    find: memos.find,
    list: memos.unsettled,
    ...names,
    listedBy: 'kakao-tui outbox list',
  });
}
