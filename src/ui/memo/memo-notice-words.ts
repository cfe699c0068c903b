import type {MemoNotice} from '../../app/state/memo-notice.ts';
import type {Notice} from '../../app/state/notice.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {Tone} from '../base/row.ts';

const kinds: ReadonlySet<string> = new Set<MemoNotice['kind']>([
  'copied',
  'memo-taken',
  'sending-again',
  'memo-gone',
  'memo-on-its-way',
  'memos-deleted',
  'memo-pinned',
  'no-more-pins',
  'memos-tagged',
  'tags-refused',
  'no-link',
]);

export function isMemoNotice(notice: Notice): notice is MemoNotice {
  return kinds.has(notice.kind);
}

const bad: ReadonlySet<string> = new Set<MemoNotice['kind']>([
  'memo-gone',
  'memo-on-its-way',
  'no-more-pins',
  'tags-refused',
  'no-link',
]);

export function memoNoticeTone(notice: MemoNotice): Tone {
  const isDone = notice.kind === 'copied' ? notice.tool !== null || notice.terminal : true;
  return isDone && !bad.has(notice.kind) ? 'good' : 'warn';
}

/** What became of an order about memos on record. */
export function memoNoticeWords(notice: MemoNotice): Phrase {
  switch (notice.kind) {
    case 'copied':
      return copyWords(notice);
    case 'memo-taken':
      return {
        ko: `고쳐서 Enter로 보내세요.${notice.isBoxKept ? ' 쓰던 글은 /drafts에 있습니다.' : ''}`,
        en: `Edit it and press Enter.${notice.isBoxKept ? ' Your unsent text is in /drafts.' : ''}`,
      };
    case 'sending-again':
      return {ko: '한 번 더 보냅니다.', en: 'Sending it once more.'};
    case 'memo-gone':
      return {ko: '그 메모는 지워졌습니다.', en: 'That memo was deleted.'};
    case 'memo-on-its-way':
      return {
        ko: '보내는 중인 메모는 지울 수 없습니다. 결과가 나온 뒤에 지우세요.',
        en: 'A memo on its way cannot be deleted. Wait for its outcome.',
      };
    case 'memos-deleted':
      return deletedWords(notice);
    case 'memo-pinned':
      return notice.isPinned
        ? {
            ko: '고정했습니다. [ ]로 오가고, 찾기에 상태:고정을 쓰면 모아 봅니다.',
            en: 'Pinned. [ and ] go from pin to pin; in the search is:pinned finds them.',
          }
        : {ko: '고정을 풀었습니다.', en: 'No longer pinned.'};
    case 'no-more-pins':
      return {ko: '그쪽에는 고정한 메모가 없습니다.', en: 'No pinned memo on that side.'};
    case 'memos-tagged':
      return {
        ko: `메모 ${notice.count}건의 태그를 바꿨습니다.`,
        en: `Changed the tags of ${notice.count} ${notice.count === 1 ? 'memo' : 'memos'}.`,
      };
    case 'tags-refused':
      return refusedWords(notice.words);
    case 'no-link':
      return {ko: '이 메모에는 링크가 없습니다.', en: 'This memo has no link.'};
  }
}

function copyWords({tool, terminal}: Extract<MemoNotice, {kind: 'copied'}>): Phrase {
  if (tool !== null) return {ko: `복사했습니다 (${tool}).`, en: `Copied (${tool}).`};
  if (!terminal) return {ko: '복사할 수단이 없습니다.', en: 'There is no way to copy here.'};
  return {
    ko: '터미널을 거쳐 복사했습니다 (OSC 52). 붙여 넣어지지 않으면 터미널 설정에서 허용하세요.',
    en: 'Copied by the terminal (OSC 52). If it cannot be pasted, allow it in the settings of the terminal.',
  };
}

function deletedWords({deleted, kept}: Extract<MemoNotice, {kind: 'memos-deleted'}>): Phrase {
  const rest = {
    ko: kept === 0 ? '' : ` 보내는 중인 ${kept}건은 남겼습니다.`,
    en: kept === 0 ? '' : ` ${kept} on the way ${kept === 1 ? 'is' : 'are'} kept.`,
  };
  return {
    ko: `기록에서 ${deleted}건을 지웠습니다. 카카오톡의 메시지는 그대로입니다.${rest.ko}`,
    en: `Deleted ${deleted} from the record. KakaoTalk keeps its messages.${rest.en}`,
  };
}

function refusedWords(words: readonly string[]): Phrase {
  const named = sanitizeLine(words.join(' ')).slice(0, 60);
  return {
    ko: `태그가 될 수 없습니다: ${named}. 태그는 글자로 쓰고 숫자, _ 와 -도 됩니다 (50자까지).`,
    en: `Not a tag: ${named}. A tag is made of letters, also with digits, _ and -, 50 at most.`,
  };
}
