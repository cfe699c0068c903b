import {
  type Acceptance,
  acceptMemo,
  type NewMemo,
  prepareMemo,
} from '../../src/app/memo/accept-memo.ts';
import {sendOnce} from '../../src/app/memo/send-once.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import {storageResult} from '../../src/app/shared/storage-result.ts';
import {type Result, succeeded} from '../../src/domain/failure/result.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';

/** Prepares and accepts a memo that needs no confirmation. */
export function accept(
  ports: Ports,
  input: NewMemo,
  acceptance?: Acceptance,
): Promise<Result<Memo>> {
  return storageResult(() => {
    const memo = prepareMemo(ports, input);
    if (!memo.ok) return memo;
    return ownMemo(acceptMemo(ports, memo.value, {files: input.files, ...acceptance}));
  });
}

/** Sends a memo that needs no confirmation, and waits for its outcome. */
export async function sendAtOnce(
  ports: Ports,
  input: NewMemo,
  signal?: AbortSignal,
): Promise<Result<Memo>> {
  const sent = await sendOnce(ports, input, signal);
  return sent.ok ? ownMemo(sent.value) : sent;
}

function ownMemo({heldBack, memo}: ReturnType<typeof acceptMemo>): Result<Memo> {
  if (heldBack !== null || memo === null) throw new Error('held back without a guard');
  return succeeded(memo);
}
