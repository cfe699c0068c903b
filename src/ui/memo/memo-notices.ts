import type {MemoNotice, SendDoubt} from '../../app/state/memo-notice.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {friendNames} from '../../messages/subjects/memo-words.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';

/** Notices about memos in the history. */
export const memoNotices: NoticeTable<MemoNotice['kind']> = {
  copied: copyWords,
  'memo-taken': ({isBoxKept}) =>
    good(
      `수정한 뒤 Enter로 보내세요.${isBoxKept ? ' 쓰던 글은 /drafts에 있습니다.' : ''}`,
      `Edit it and press Enter.${isBoxKept ? ' Your unsent text is in /drafts.' : ''}`,
    ),
  'sending-again': () => good('다시 보냅니다.', 'Sending it again.'),
  'memo-gone': () => warn('이미 삭제된 메모입니다.', 'That memo was deleted.'),
  'memo-on-its-way': () =>
    warn(
      '보내는 중인 메모는 삭제할 수 없습니다. 결과가 나온 뒤에 삭제하세요.',
      'A memo cannot be deleted while it is being sent. Wait for the result.',
    ),
  'memos-deleted': deletedWords,
  'memo-pinned': ({isPinned}) =>
    isPinned
      ? good(
          '고정했습니다. [ ]로 이동하고, 찾기에 상태:고정을 입력하면 모아 봅니다.',
          'Pinned. [ and ] move between pins; is:pinned in the search lists them.',
        )
      : good('고정을 해제했습니다.', 'Unpinned.'),
  'no-more-pins': () =>
    warn('그 방향에는 고정한 메모가 없습니다.', 'No pinned memo in that direction.'),
  'memos-tagged': ({count}) =>
    good(
      `메모 ${count}건의 태그를 바꿨습니다.`,
      `Changed the tags of ${count} ${count === 1 ? 'memo' : 'memos'}.`,
    ),
  'tags-refused': ({words}) => refusedWords(words),
  'send-doubted': ({doubt}) => doubtWords(doubt),
  'sending-stopped': ({isOwn}) =>
    isOwn
      ? warn(
          '지금 보내는 부분까지만 보냅니다. 나머지는 기록에서 r로 보낼 수 있습니다.',
          'Only the current part is sent. r in the history sends the rest.',
        )
      : warn(
          '다른 kakao-tui가 보내고 있어 여기서 멈출 수 없습니다.',
          'Another kakao-tui is sending it, so it cannot be stopped here.',
        ),
  'no-picture': ({isOver}) =>
    isOver
      ? warn(
          '카카오는 올린 사진을 100일 동안 보관합니다. 이 사진은 이제 없습니다.',
          'Kakao keeps an uploaded picture for 100 days. This one is no longer there.',
        )
      : warn('이 사진은 아직 올리지 않았습니다.', 'This picture is not uploaded yet.'),
  'no-link': () => warn('이 메모에는 링크가 없습니다.', 'This memo has no link.'),
};

function doubtWords(doubt: SendDoubt): NoticeWords {
  if (doubt.reason === 'exit-word') {
    const word = sanitizeLine(doubt.word);
    return warn(
      `"${word}"을(를) 메모로 보낼까요? Enter 보내기, Esc 취소, Ctrl+D 종료`,
      `Send "${word}" as a memo? Enter sends it, Esc cancels, Ctrl+D quits.`,
    );
  }
  if (doubt.reason === 'damaged-text') {
    const {count} = doubt;
    return warn(
      `UTF-8이 아니어서 깨진 글자(�)가 ${count}개 있습니다. 그래도 보내려면 Enter, 고치려면 Esc`,
      `${count} ${count === 1 ? 'character is' : 'characters are'} damaged (�), not UTF-8. Enter sends it as it is, Esc goes back.`,
    );
  }
  if (doubt.reason === 'meant-for-friends') {
    const friends = doubt.names.map((name) => ({name}));
    return warn(
      `${friendNames(friends, 'ko')}에게 쓴 글입니다. 나에게 보내려면 Enter, 친구에게는 Esc를 누르고 /to`,
      `This was written for ${friendNames(friends, 'en')}. Enter sends it to yourself; Esc and /to choose the friend.`,
    );
  }
  if (doubt.reason === 'picture-public') {
    return warn(
      '주소를 알면 누구나 이 사진을 100일간 봅니다. Enter 보내기, Esc 취소',
      'Anyone with its address sees it for 100 days. Enter sends, Esc cancels.',
    );
  }
  const {messages, left} = doubt;
  return warn(
    `메시지 ${messages}개로 나누어 보냅니다(카카오의 하루 한도까지 ${left}개). Enter 보내기, Esc 취소`,
    `This sends ${messages} messages (Kakao's daily limit leaves ${left}). Enter sends them, Esc cancels.`,
  );
}

function copyWords({tool, terminal}: Extract<MemoNotice, {kind: 'copied'}>): NoticeWords {
  if (tool !== null) return good(`복사했습니다 (${tool}).`, `Copied (${tool}).`);
  if (!terminal) return warn('여기서는 복사할 수 없습니다.', 'Copying is not possible here.');
  return good(
    '터미널을 통해 복사했습니다 (OSC 52). 붙여넣기가 안 되면 터미널 설정에서 허용하세요.',
    'Copied through the terminal (OSC 52). If pasting fails, allow it in the terminal settings.',
  );
}

function deletedWords({deleted, kept}: Extract<MemoNotice, {kind: 'memos-deleted'}>): NoticeWords {
  const rest = {
    ko: kept === 0 ? '' : ` 보내는 중인 ${kept}건은 남겼습니다.`,
    en: kept === 0 ? '' : ` ${kept} being sent ${kept === 1 ? 'was' : 'were'} not deleted.`,
  };
  return good(
    `기록에서 ${deleted}건을 삭제했습니다. 이미 보낸 메시지는 카카오톡에 남습니다.${rest.ko}`,
    `Deleted ${deleted} from the history. KakaoTalk keeps what was sent.${rest.en}`,
  );
}

function refusedWords(words: readonly string[]): NoticeWords {
  const named = sanitizeLine(words.join(' ')).slice(0, 60);
  return warn(
    `태그로 쓸 수 없습니다: ${named}. 글자를 포함해야 하고 숫자, _, -도 쓸 수 있습니다 (50자까지).`,
    `Not a valid tag: ${named}. Use letters, and also digits, _ and - (up to 50).`,
  );
}
