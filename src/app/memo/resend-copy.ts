import {failed, type Result} from '../../domain/failure/result.ts';
import {isToFriends, type Memo, originOf} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {lostPicture} from '../shared/known-picture.ts';
import {acceptMemo, prepareMemo} from './accept-memo.ts';

/**
 * Accepts a new memo with the same content, linked to the original. Returns null when the original
 * does not exist. A memo to friends fails: a copy would go to the user's own chatroom. Throws on storage
 * failures.
 */
export function resendCopy(
  ports: Pick<Ports, 'clock' | 'memos' | 'newId' | 'pictures' | 'preferences'>,
  id: string,
): Result<Memo> | null {
  const memo = ports.memos.find(id);
  if (memo === null) return null;
  if (isToFriends(memo)) return failed({kind: 'person-needed', command: 'resend'});
  const lost = lostPicture(ports, memo.content);
  if (lost !== null) return failed(lost);
  const copy = prepareMemo(ports, {content: memo.content, sourceId: originOf(memo)});
  if (copy.ok) acceptMemo(ports, copy.value);
  return copy;
}
