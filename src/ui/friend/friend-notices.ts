import type {FriendNotice} from '../../app/state/friend-notice.ts';
import {maxReceivers, type Receiver} from '../../domain/memo/receiver.ts';
import type {Language} from '../../domain/program/language.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {friendName, friendNames, receiverStatusWords} from '../../messages/subjects/memo-words.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';

/** Notices about friends. */
export const friendNotices: NoticeTable<FriendNotice['kind']> = {
  'friends-chosen': ({names}) =>
    warn(
      `이 메모는 ${named(names, 'ko')}에게 갑니다. 보내기 전에 한 번 더 묻습니다.`,
      `This memo goes to ${named(names, 'en')}. You are asked before it is sent.`,
    ),
  'friends-off': ({names}) =>
    warn(
      `${named(names, 'ko')}에게 보내기를 그만두었습니다. 이제 쓰는 글은 나에게 갑니다.`,
      `No longer to ${named(names, 'en')}: what you write now goes to yourself.`,
    ),
  'friends-full': () =>
    warn(
      `한 번에 ${maxReceivers}명까지 고를 수 있습니다.`,
      `At most ${maxReceivers} friends can be marked at a time.`,
    ),
  'friends-not-scheduled': () =>
    warn(
      '예약과 알림은 나에게만 됩니다. 친구에게는 사람이 확인할 때만 보냅니다. Esc: 나에게',
      'Schedules and reminders are for yourself: a person confirms each message to a friend. Esc: to yourself',
    ),
  'friend-memo-changed': () =>
    warn(
      '묻는 동안 글이나 받는 친구가 바뀌어 보내지 않았습니다. 다시 Enter를 누르세요.',
      'Not sent: the memo or its friends changed meanwhile. Press Enter again.',
    ),
  'friend-memo-busy': () =>
    warn(
      '앞의 메모를 저장하는 중입니다. 잠시 뒤에 다시 Enter를 누르세요.',
      'The memo before is still being stored. Press Enter again in a moment.',
    ),
  'friends-reached': ({receivers}) =>
    good(
      `${friendNames(receivers, 'ko')}에게 보냈습니다.`,
      `Sent to ${friendNames(receivers, 'en')}.`,
    ),
  'friends-not-reached': ({receivers}) => notReached(receivers),
};

function named(names: readonly string[], language: Language): string {
  return friendNames(
    names.map((name) => ({name})),
    language,
  );
}

function notReached(receivers: readonly Receiver[]): NoticeWords {
  const lines = (language: Language): string => {
    const outcomes = receivers.map((receiver) => {
      const {failure} = receiver;
      const why = failure === null ? '' : `: ${describeFailure(failure, language).title}`;
      return `${friendName(receiver, language)}: ${receiverStatusWords(receiver, 0, language)}${why}`;
    });
    return outcomes.join(' / ');
  };
  const isUnknown = receivers.some(({status}) => status === 'unknown');
  return {phrase: {ko: lines('ko'), en: lines('en')}, tone: isUnknown ? 'warn' : 'bad'};
}
