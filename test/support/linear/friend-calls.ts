import {findFriend, searchFriends} from '../../../src/domain/friend/friend.ts';
import {pictureFailure} from '../../../src/domain/memo/picture/picture-failure.ts';
import {readFriendPage} from '../../../src/kakao/api/read-friends.ts';
import {receiverOutcome} from '../../../src/kakao/api/read-receivers.ts';
import {redactOutcome} from '../../../src/kakao/api/redact-outcome.ts';
import {
  friendName,
  friendNames,
  toFriendsWords,
} from '../../../src/messages/subjects/memo-words.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {namesIn} from '../../../src/ui/friend/friend-mark.ts';
import {stateWith} from '../app-state.ts';
import type {TextCalls} from './text-call.ts';

const failure = {kind: 'kakao', http: 400, code: -530} as const;

const view = viewOf(stateWith());

/** A friend whose name is as long as the longest that is read. */
const friends = [{uuid: 'a', name: '엄마'.repeat(50), isFavorite: false}];

/** How to call the functions about friends that need more than a text. */
export const friendCalls: TextCalls = new Map<unknown, (text: string) => unknown>([
  [namesIn, (text) => namesIn([{name: text}, {name: text}], 40, view)],
  [findFriend, (text) => findFriend(friends, [], text)],
  [searchFriends, (text) => searchFriends(friends, text)],
  [pictureFailure, (text) => pictureFailure(text, {...failure, message: text})],
  [
    readFriendPage,
    (text) =>
      readFriendPage({elements: [{uuid: text, profile_nickname: text}], after_url: text}, 0),
  ],
  [
    receiverOutcome,
    (text) =>
      [text, JSON.stringify({successful_receiver_uuids: [text]})].map((body) =>
        receiverOutcome(
          {kind: 'answered', status: 200, retryAfter: null, body: Buffer.from(body)},
          'uuid',
        ),
      ),
  ],
  [
    redactOutcome,
    (text) => redactOutcome({kind: 'refused', failure: {...failure, message: text}}, 'abcdefgh'),
  ],
  [friendName, (text) => friendName({name: text}, 'ko')],
  [friendNames, (text) => friendNames([{name: text}], 'ko')],
  [toFriendsWords, (text) => toFriendsWords({receivers: [{name: text}]}, 'ko')],
]);
