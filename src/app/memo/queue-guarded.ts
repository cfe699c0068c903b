import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {SendGuards} from '../ports/guard-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../record/storage-result.ts';
import {type NewMemo, prepareMemo} from './accept-memo.ts';
import type {Sent} from './send-once.ts';

/** Puts a memo into the outbox unless a guard holds it back; whoever drains the outbox sends it. */
export function queueGuarded(
  ports: Ports,
  input: NewMemo,
  guards: SendGuards,
): Promise<Result<Sent>> {
  return storageResult(() => {
    const memo = prepareMemo(ports, input);
    if (!memo.ok) return failed(memo.failure);
    const held = ports.guardedMemos.add(memo.value, null, guards);
    return succeeded<Sent>(
      held === null
        ? {heldBack: null, memo: memo.value}
        : {heldBack: held.reason, memo: ports.memos.find(held.memoId)},
    );
  });
}
