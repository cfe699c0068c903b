import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {FailedAttempt, Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {type ShownPicture, shownPicture} from './known-picture.ts';

/** A memo and its linked memos. */
export interface MemoDetail {
  readonly memo: Memo;
  /** The memo that this one was made from; null when there is none or it was deleted. */
  readonly source: Memo | null;
  /** The memos made from this one, oldest first. */
  readonly made: readonly Memo[];
  /** The newest failed attempts, the oldest of them first. */
  readonly setbacks: readonly FailedAttempt[];
  /** Where Kakao shows the pictures of this computer. */
  readonly shown: readonly ShownPicture[];
}

/** Returns null when the memo does not exist. */
export function readMemoDetail(
  ports: Pick<Ports, 'clock' | 'memos' | 'pictures'>,
  id: string,
): MemoDetail | null {
  const {memos} = ports;
  const memo = memos.find(id);
  if (memo === null) return null;
  const source = memo.sourceId === null ? null : memos.find(memo.sourceId);
  const shown = picturesOf(memo.content)
    .map((picture) => shownPicture(ports, memo, picture))
    .filter((picture) => picture !== null);
  return {memo, source, made: memos.madeFrom(id), setbacks: memos.failedAttempts(id), shown};
}
