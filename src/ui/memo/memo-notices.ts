import type {MemoNotice} from '../../app/state/memo-notice.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';

/** What became of an order about memos on record. */
export const memoNotices: NoticeTable<MemoNotice['kind']> = {
  copied: copyWords,
  'memo-taken': ({isBoxKept}) =>
    good(
      `고쳐서 Enter로 보내세요.${isBoxKept ? ' 쓰던 글은 /drafts에 있습니다.' : ''}`,
      `Edit it and press Enter.${isBoxKept ? ' Your unsent text is in /drafts.' : ''}`,
    ),
  'sending-again': () => good('한 번 더 보냅니다.', 'Sending it once more.'),
  'memo-gone': () => warn('그 메모는 지워졌습니다.', 'That memo was deleted.'),
  'memo-on-its-way': () =>
    warn(
      '보내는 중인 메모는 지울 수 없습니다. 결과가 나온 뒤에 지우세요.',
      'A memo on its way cannot be deleted. Wait for its outcome.',
    ),
  'memos-deleted': deletedWords,
  'memo-pinned': ({isPinned}) =>
    isPinned
      ? good(
          '고정했습니다. [ ]로 오가고, 찾기에 상태:고정을 쓰면 모아 봅니다.',
          'Pinned. [ and ] go from pin to pin; in the search is:pinned finds them.',
        )
      : good('고정을 풀었습니다.', 'No longer pinned.'),
  'no-more-pins': () => warn('그쪽에는 고정한 메모가 없습니다.', 'No pinned memo on that side.'),
  'memos-tagged': ({count}) =>
    good(
      `메모 ${count}건의 태그를 바꿨습니다.`,
      `Changed the tags of ${count} ${count === 1 ? 'memo' : 'memos'}.`,
    ),
  'tags-refused': ({words}) => refusedWords(words),
  'no-link': () => warn('이 메모에는 링크가 없습니다.', 'This memo has no link.'),
};

function copyWords({tool, terminal}: Extract<MemoNotice, {kind: 'copied'}>): NoticeWords {
  if (tool !== null) return good(`복사했습니다 (${tool}).`, `Copied (${tool}).`);
  if (!terminal) return warn('복사할 수단이 없습니다.', 'There is no way to copy here.');
  return good(
    '터미널을 거쳐 복사했습니다 (OSC 52). 붙여 넣어지지 않으면 터미널 설정에서 허용하세요.',
    'Copied by the terminal (OSC 52). If it cannot be pasted, allow it in the settings of the terminal.',
  );
}

function deletedWords({deleted, kept}: Extract<MemoNotice, {kind: 'memos-deleted'}>): NoticeWords {
  const rest = {
    ko: kept === 0 ? '' : ` 보내는 중인 ${kept}건은 남겼습니다.`,
    en: kept === 0 ? '' : ` ${kept} on the way ${kept === 1 ? 'is' : 'are'} kept.`,
  };
  return good(
    `기록에서 ${deleted}건을 지웠습니다. 카카오톡의 메시지는 그대로입니다.${rest.ko}`,
    `Deleted ${deleted} from the record. KakaoTalk keeps its messages.${rest.en}`,
  );
}

function refusedWords(words: readonly string[]): NoticeWords {
  const named = sanitizeLine(words.join(' ')).slice(0, 60);
  return warn(
    `태그가 될 수 없습니다: ${named}. 태그는 글자로 쓰고 숫자, _ 와 -도 됩니다 (50자까지).`,
    `Not a tag: ${named}. A tag is made of letters, also with digits, _ and -, 50 at most.`,
  );
}
