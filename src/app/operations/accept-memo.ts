import type {Memo} from '../../domain/memo.ts';
import {failed, type Result, succeeded} from '../../domain/result.ts';
import {normalizeInput} from '../../domain/sanitize.ts';
import {isEmptyMemo, splitMemo, trimMemo} from '../../domain/split-memo.ts';
import {isWebLink} from '../../domain/text-template.ts';
import type {Ports} from '../ports.ts';
import {storageResult} from './storage-result.ts';

/** Most UTF-16 units of one memo: 5 MB of text would be 25,000 messages in the chatroom. */
export const largestMemo = 100_000;

export interface NewMemo {
  readonly text: string;
  readonly link?: string | null;
  readonly buttonTitle?: string | null;
  /** Names the process that delivers it at once, so that no other takes it; absent: queued. */
  readonly owner?: string;
}

/**
 * Takes a note: checks it, cuts it into parts and has it on disk when it returns. The person's text
 * may be forgotten only then.
 */
export function acceptMemo(ports: Ports, input: NewMemo): Promise<Result<Memo>> {
  return storageResult(() => acceptNow(ports, input));
}

/** The same without a turn of the event loop, for the screen; storage failures are thrown. */
export function acceptNow(ports: Ports, input: NewMemo): Result<Memo> {
  const text = trimMemo(normalizeInput(input.text));
  if (isEmptyMemo(text)) return failed({kind: 'memo-empty'});
  if (text.length > largestMemo) {
    return failed({kind: 'memo-too-large', units: text.length, limit: largestMemo});
  }
  const url = input.link ?? ports.preferences.read().link;
  if (!isWebLink(url)) return failed({kind: 'invalid-link', link: url});
  const memo = newMemo(ports, {
    text,
    link: {url, buttonTitle: input.buttonTitle ?? null},
    status: input.owner === undefined ? 'queued' : 'sending',
  });
  ports.memos.add(memo, input.owner ?? null);
  return succeeded(memo);
}

function newMemo(ports: Ports, fields: Pick<Memo, 'text' | 'link' | 'status'>): Memo {
  const createdAt = ports.clock.now();
  return {
    id: ports.newId(createdAt),
    ...fields,
    parts: splitMemo(fields.text, {}).map((part) => ({text: part, status: 'queued' as const})),
    createdAt,
    sentAt: null,
    nextAttemptAt: null,
    // To be delivered at once is the first attempt.
    attempts: fields.status === 'sending' ? 1 : 0,
    failure: null,
  };
}
