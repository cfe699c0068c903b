import type {Failure} from '../../domain/failure/failure.ts';
import {isLimit} from '../../domain/failure/kakao-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {dateTime} from '../subjects/time-words.ts';
import type {Words} from '../subjects/words.ts';
import {here} from '../subjects/zoned-time.ts';

const lookFirst: Phrase = {
  ko: '카카오톡의 나와의 채팅을 먼저 확인하고, 없을 때만 다시 보내세요.',
  en: 'Check your own chatroom in KakaoTalk, and send it again only if it is not there.',
};

/** The request was sent, but whether the memo arrived is unknown. */
export function outcomeUnknownWords(cause: Failure | null): Words {
  return {what: unknownTitle(cause), next: lookFirst};
}

/** The memo comes from the export of a computer that may have sent it later. */
export function importedWords(was: 'queued' | 'sending'): Words {
  const ko = was === 'queued' ? '대기 중' : '보내는 중';
  const en = was === 'queued' ? 'waiting to be sent' : 'being sent';
  return {
    what: {
      ko: `가져온 메모입니다. 내보낼 때 ${ko}이었으므로, 그 컴퓨터에서 이미 보냈을 수 있습니다.`,
      en: `This memo was imported. It was ${en} when it was exported, and that computer may have sent it since.`,
    },
    next: lookFirst,
  };
}

/** The memo waited in a database that was copied or put back from a backup. */
export const restoredWords: Words = {
  what: {
    ko: '복사했거나 백업에서 되돌린 데이터에서 대기 중이던 메모입니다. 그 뒤에 이미 보냈을 수 있습니다.',
    en: 'This memo was waiting to be sent in data that was copied or restored from a backup. It may have been sent since.',
  },
  next: lookFirst,
};

/**
 * Kakao responded, but the result could not be stored; after the next start the memo is unknown.
 */
export function notRecordedWords(cause: Phrase): Words {
  return {
    what: {
      ko: `보낸 결과를 저장하지 못했습니다: ${cause.ko}`,
      en: `The result could not be saved: ${cause.en}`,
    },
    next: {
      ko: '카카오톡에 도착했는지 먼저 확인하고(친구에게 보냈다면 친구에게 물어보고), 없을 때만 다시 보내세요.',
      en: 'First check whether it arrived in KakaoTalk (ask your friend, if it was to one), and send it again only if it did not.',
    },
  };
}

/** What is known of a request whose outcome is not. */
export function unknownTitle(cause: Failure | null): Phrase {
  if (cause?.kind === 'not-kakao') {
    return {
      ko: `요청을 보냈지만 받은 응답이 카카오의 응답이 아닙니다 (HTTP ${cause.http}).`,
      en: `The request was sent, but the response did not come from Kakao (HTTP ${cause.http}).`,
    };
  }
  if (cause?.kind === 'kakao') {
    const mark = typeof cause.code === 'number' ? String(cause.code) : `HTTP ${cause.http}`;
    return {
      ko: `요청을 보냈지만 카카오가 오류로 응답했습니다 (${mark}).`,
      en: `The request was sent, but Kakao responded with an error (${mark}).`,
    };
  }
  return {
    ko: '요청을 보냈지만 응답을 받지 못했습니다.',
    en: 'The request was sent, but no response was received.',
  };
}

export type PauseWords = Extract<Failure, {kind: 'sending-paused'}>;

const waitForIt: Phrase = {
  ko: '그 뒤에 다시 보내세요. 대기 중인 메모는 앱이 열려 있으면 자동으로 보냅니다.',
  en: 'Send again after that. Memos in the outbox are sent automatically while the app is open.',
};

/** Nothing is sent until a time, or until the user fixes the cause. */
export function sendingPausedWords(pause: PauseWords, cause: Words): Words {
  const what = pausedTitle(pause.until, cause.what);
  return isLimit(pause.cause) ? {what, next: waitForIt} : {...cause, what};
}

function pausedTitle(until: number, cause: Phrase): Phrase {
  if (!isDate(until)) {
    return {ko: `보내기를 멈췄습니다: ${cause.ko}`, en: `Sending is paused: ${cause.en}`};
  }
  return {
    ko: `${dateTime(here(until), 'ko')}까지 보내기를 멈췄습니다: ${cause.ko}`,
    en: `Sending is paused until ${dateTime(here(until), 'en')}: ${cause.en}`,
  };
}

/** Whether Date can represent the time (ECMA-262, "Time Values and Time Range"). */
function isDate(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15;
}
