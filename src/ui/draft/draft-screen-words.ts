import type {Phrase} from '../../messages/subjects/words.ts';

/** Words of the list of kept drafts. */
export const draftScreenWords = {
  empty: {
    ko: '따로 둔 글이 없습니다. 글을 쓰다가 Ctrl+S를 누르면 여기에 둡니다. Ctrl+C로 비운 글도 여기에서 다시 찾습니다.',
    en: 'There are no drafts. Press Ctrl+S while writing to put the text aside here. What Ctrl+C clears is found here too.',
  },
} satisfies Readonly<Record<string, Phrase>>;
