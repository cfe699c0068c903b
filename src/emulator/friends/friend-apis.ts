import {readCustomMemo} from '../api/custom-memo.ts';
import {readDefaultMemo} from '../api/default-memo.ts';
import type {MemoApi} from '../api/memo-endpoint.ts';
import {readScrapMemo} from '../api/scrap-memo.ts';

/**
 * `TALK_MESSAGE_SEND` is the only name that Kakao's pages show for a message to friends (DevTalk
 * 82152); whether the other paths have names of their own is not known.
 */
const apiType = 'TALK_MESSAGE_SEND';

/** The paths that send a message to friends. The message is read as that of a memo. */
export const friendApis: ReadonlyMap<string, MemoApi> = new Map<string, MemoApi>([
  ['/v1/api/talk/friends/message/default/send', {apiType, read: readDefaultMemo}],
  ['/v1/api/talk/friends/message/scrap/send', {apiType, read: readScrapMemo}],
  ['/v1/api/talk/friends/message/send', {apiType, read: readCustomMemo}],
]);
