import type {Notice} from '../../app/state/notice.ts';
import type {Phrase} from '../../messages/subjects/words.ts';
import type {Tone} from '../base/row.ts';

/** Words of the list of kept drafts. */
export const draftScreenWords = {
  empty: {
    ko: '따로 둔 글이 없습니다. 글을 쓰다가 Ctrl+S를 누르면 여기에 둡니다. Ctrl+C로 비운 글도 여기에서 다시 찾습니다.',
    en: 'There are no drafts. Press Ctrl+S while writing to put the text aside here. What Ctrl+C clears is found here too.',
  },
} satisfies Readonly<Record<string, Phrase>>;

export type DraftNotice = Extract<
  Notice,
  {
    kind:
      | 'draft-cleared'
      | 'draft-put-aside'
      | 'draft-deleted'
      | 'draft-gone'
      | 'unsent-kept'
      | 'unsent-back';
  }
>;

type Words = {phrase: Phrase; tone: Tone};

const clearedOnly: Words = {
  phrase: {ko: '비웠습니다. Ctrl+_로 되돌립니다.', en: 'Cleared. Ctrl+_ brings it back.'},
  tone: 'warn',
};

const words: Readonly<Record<DraftNotice['kind'], Words>> = {
  'draft-cleared': {
    phrase: {
      ko: '비웠습니다. Ctrl+_로 되돌립니다. /drafts에도 남아 있습니다.',
      en: 'Cleared. Ctrl+_ brings it back; it is in /drafts too.',
    },
    tone: 'warn',
  },
  'draft-put-aside': {
    phrase: {
      ko: '따로 두었습니다. /drafts 또는 빈 상자에서 Ctrl+S로 다시 엽니다.',
      en: 'Put aside. Open it again with /drafts, or with Ctrl+S on an empty box.',
    },
    tone: 'good',
  },
  'draft-deleted': {
    phrase: {ko: '지웠습니다. u를 누르면 되살립니다.', en: 'Deleted. u brings it back.'},
    tone: 'warn',
  },
  'draft-gone': {
    phrase: {
      ko: '이 글은 다른 창에서 이미 열었거나 지웠습니다.',
      en: 'This draft was already opened or deleted in another window.',
    },
    tone: 'warn',
  },
  'unsent-kept': {
    phrase: {
      ko: '쓰던 글은 따로 두었습니다. /drafts에서 다시 엽니다.',
      en: 'The text you were writing was put aside. Open it again with /drafts.',
    },
    tone: 'good',
  },
  'unsent-back': {
    phrase: {ko: '쓰던 글을 되돌려 놓았습니다.', en: 'The text you were writing is back.'},
    tone: 'good',
  },
};

export function isDraftNotice(notice: Notice): notice is DraftNotice {
  return Object.hasOwn(words, notice.kind);
}

export function draftNoticeWords(notice: DraftNotice): Words {
  return notice.kind === 'draft-cleared' && !notice.isKept ? clearedOnly : words[notice.kind];
}
