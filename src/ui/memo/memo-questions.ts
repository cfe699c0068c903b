import type {MemoQuestion} from '../../app/state/overlay.ts';
import {isToFriends} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Questions} from '../base/page.ts';

export const memoQuestions: Questions<MemoQuestion> = {
  'send-again': {
    title: {ko: '다시 보내기', en: 'Send again'},
    words: resendWords,
    confirmed: {type: 'memo-resend-confirmed'},
  },
  'delete-memos': {
    title: {ko: '기록에서 삭제', en: 'Delete from the history'},
    words: deletionWords,
    confirmed: {type: 'memo-delete-confirmed'},
  },
};

/** Says how many of the memos would arrive twice. */
function resendWords({ids, unsent = []}: MemoQuestion): Phrase {
  const count = ids.length;
  const total = count + unsent.length;
  if (total > count) {
    return {
      ko: `메모 ${total}건 중 ${count}건은 이미 보냈습니다. ${total}건을 모두 다시 보낼까요?`,
      en: `${count} of these ${total} memos ${count === 1 ? 'was' : 'were'} already sent. Send all ${total} again?`,
    };
  }
  if (count > 1) {
    return {
      ko: `이미 보낸 메모 ${count}건입니다. 같은 글을 한 번 더 보낼까요?`,
      en: `These ${count} memos were already sent. Send the same texts again?`,
    };
  }
  return {
    ko: '이미 보낸 메모입니다. 같은 글을 한 번 더 보낼까요?',
    en: 'This memo was already sent. Send the same text again?',
  };
}

/** Says what stays: a message in KakaoTalk cannot be deleted from here. */
function deletionWords({ids, memo}: MemoQuestion): Phrase {
  const count = ids.length;
  if (count > 1) {
    return {
      ko: `이 컴퓨터의 기록에서 메모 ${count}건을 삭제할까요? 보낸 메시지는 카카오톡에 남고, 아직 보내지 않은 메모는 보내지 않습니다. 되돌릴 수 없습니다.`,
      en: `Delete ${count} memos from the history on this computer? Sent messages stay in KakaoTalk; unsent memos will not be sent. This cannot be undone.`,
    };
  }
  if (memo === null || memo.status === 'sent' || memo.status === 'unknown' || isToFriends(memo)) {
    return {
      ko: '이 컴퓨터의 기록에서 삭제할까요? 카카오톡의 메시지는 그대로 남습니다. 되돌릴 수 없습니다.',
      en: 'Delete it from the history on this computer? The message stays in KakaoTalk. This cannot be undone.',
    };
  }
  return {
    ko: '아직 보내지 않은 메모입니다. 삭제하면 보내지 않습니다. 카카오톡의 메시지는 남습니다. 삭제할까요? 되돌릴 수 없습니다.',
    en: 'This memo is not sent yet. If you delete it, it will not be sent. Messages in KakaoTalk stay. Delete it? This cannot be undone.',
  };
}
