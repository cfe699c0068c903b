import type {Phrase} from '../../domain/program/phrase.ts';

interface Facts {
  readonly count: number;
  readonly keep: string;
}

/** The notice after old memos were deleted. */
export function prunedWords({count, keep}: Facts): Phrase {
  return {
    ko: `history.keep ${keep}: 오래된 기록 ${count}건을 삭제했습니다. 카카오톡에는 그대로 있습니다.`,
    en: `history.keep ${keep}: ${count} old memo(s) deleted from the history. KakaoTalk keeps them.`,
  };
}

/** The notice after the retention time was set. */
export function retentionWords({count, keep}: Facts): Phrase {
  if (keep === '')
    return {ko: '기록을 삭제하지 않습니다.', en: 'Nothing is deleted from the history.'};
  const now = {
    ko:
      count === 0
        ? '지금 삭제할 메모는 없습니다.'
        : `지금 ${count}건이 해당하며, 다음에 시작할 때 삭제합니다.`,
    en: count === 0 ? 'There are none now.' : `Now ${count}, deleted at the next start.`,
  };
  return {
    ko: `history.keep ${keep}: 이보다 오래된 기록을 삭제합니다 (아직 보내지 않은 메모, 도착 확인이 필요한 메모, 고정한 메모는 남깁니다). ${now.ko} 되돌리려면: kakao-tui config unset history.keep`,
    en: `history.keep ${keep}: older memos are deleted from the history (except those not sent yet, unknown or pinned). ${now.en} To undo: kakao-tui config unset history.keep`,
  };
}
