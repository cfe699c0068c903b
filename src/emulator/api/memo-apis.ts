import {readCustomMemo} from './custom-memo.ts';
import {readDefaultMemo} from './default-memo.ts';
import type {MemoApi} from './memo-endpoint.ts';
import {readScrapMemo} from './scrap-memo.ts';

/**
 * The paths that send a message to the user's own chatroom. The API types of scrap and custom
 * messages follow the documented one of default templates.
 */
export const memoApis: ReadonlyMap<string, MemoApi> = new Map<string, MemoApi>([
  ['/v2/api/talk/memo/default/send', {apiType: 'TALK_MEMO_DEFAULT_SEND', read: readDefaultMemo}],
  ['/v2/api/talk/memo/scrap/send', {apiType: 'TALK_MEMO_SCRAP_SEND', read: readScrapMemo}],
  ['/v2/api/talk/memo/send', {apiType: 'TALK_MEMO_SEND', read: readCustomMemo}],
]);
