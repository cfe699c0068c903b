import type {Result} from '../../domain/failure/result.ts';
import {type Memo, originOf} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {acceptNow} from './accept-memo.ts';

/**
 * Takes a memo of the same content, to be sent once more; the two are linked. Null
 * when it is not on record; storage failures are thrown.
 */
export function sendAgain(ports: Ports, id: string): Result<Memo> | null {
  const memo = ports.memos.find(id);
  if (memo === null) return null;
  return acceptNow(ports, {content: memo.content, sourceId: originOf(memo)});
}
