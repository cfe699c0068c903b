import {good, type NoticeTable, warn} from '../base/notice-table.ts';

type DraftNotice =
  | 'draft-cleared'
  | 'draft-stashed'
  | 'draft-deleted'
  | 'draft-gone'
  | 'unsent-kept'
  | 'unsent-back';

/** Notices about a text that left the input box or was put into it. */
export const draftNotices: NoticeTable<DraftNotice> = {
  'draft-cleared': ({isKept}) =>
    isKept
      ? warn(
          '비웠습니다. Ctrl+_로 되돌리거나 /drafts에서 다시 엽니다.',
          'Cleared. Press Ctrl+_ to undo, or reopen it with /drafts.',
        )
      : warn('비웠습니다. Ctrl+_로 되돌립니다.', 'Cleared. Press Ctrl+_ to undo.'),
  'draft-stashed': () =>
    good(
      '초안으로 저장했습니다. /drafts나 빈 입력창에서 Ctrl+S로 다시 엽니다.',
      'Saved to drafts. Reopen it with /drafts, or Ctrl+S on an empty box.',
    ),
  'draft-deleted': () =>
    warn('삭제했습니다. u를 누르면 되살립니다.', 'Deleted. Press u to restore it.'),
  'draft-gone': () =>
    warn(
      '이 초안은 다른 창에서 이미 열었거나 삭제했습니다.',
      'This draft was already opened or deleted in another window.',
    ),
  'unsent-kept': () =>
    good(
      '쓰던 글은 초안으로 저장했습니다. /drafts에서 다시 엽니다.',
      'Your unsent text was saved to drafts. Reopen it with /drafts.',
    ),
  'unsent-back': () => good('쓰던 글을 되돌렸습니다.', 'Your unsent text is back.'),
};
