import {good, type NoticeTable, warn} from '../base/notice-table.ts';

type DraftNotice =
  | 'draft-cleared'
  | 'draft-stashed'
  | 'draft-deleted'
  | 'draft-gone'
  | 'unsent-kept'
  | 'unsent-back';

/** What became of a text that left the box, or came into it. */
export const draftNotices: NoticeTable<DraftNotice> = {
  'draft-cleared': ({isKept}) =>
    isKept
      ? warn(
          '비웠습니다. Ctrl+_로 되돌립니다. /drafts에도 남아 있습니다.',
          'Cleared. Ctrl+_ brings it back; it is in /drafts too.',
        )
      : warn('비웠습니다. Ctrl+_로 되돌립니다.', 'Cleared. Ctrl+_ brings it back.'),
  'draft-stashed': () =>
    good(
      '따로 두었습니다. /drafts 또는 빈 상자에서 Ctrl+S로 다시 엽니다.',
      'Put aside. Open it again with /drafts, or with Ctrl+S on an empty box.',
    ),
  'draft-deleted': () => warn('지웠습니다. u를 누르면 되살립니다.', 'Deleted. u brings it back.'),
  'draft-gone': () =>
    warn(
      '이 글은 다른 창에서 이미 열었거나 지웠습니다.',
      'This draft was already opened or deleted in another window.',
    ),
  'unsent-kept': () =>
    good(
      '쓰던 글은 따로 두었습니다. /drafts에서 다시 엽니다.',
      'The text you were writing was put aside. Open it again with /drafts.',
    ),
  'unsent-back': () => good('쓰던 글을 되돌려 놓았습니다.', 'The text you were writing is back.'),
};
