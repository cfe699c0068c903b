import type {Failure} from '../../domain/failure/failure.ts';
import {isLimit} from '../../domain/failure/kakao-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {dateTime} from '../subjects/time-words.ts';
import type {Words} from '../subjects/words.ts';

const lookFirst: Phrase = {
  ko: '카카오톡의 나와의 채팅을 먼저 보고, 오지 않았을 때만 다시 보내세요.',
  en: 'Look into your own chatroom in KakaoTalk, and send it again only if it is not there.',
};

/** The request went out; whether it arrived cannot be known from here. */
export function outcomeUnknownWords(cause: Failure | null): Words {
  return {what: unknownTitle(cause), next: lookFirst};
}

/** Taken from the export of a computer that may have sent it since. */
export function importedWords(was: 'queued' | 'sending'): Words {
  const ko = was === 'queued' ? '보내기 전' : '보내는 중';
  const en = was === 'queued' ? 'waiting to be sent' : 'being sent';
  return {
    what: {
      ko: `가져온 메모입니다: 내보낸 컴퓨터에서는 ${ko}이었습니다. 그 뒤에 보냈을 수 있습니다.`,
      en: `This memo was imported: it was ${en} on the computer it comes from, which may have sent it since.`,
    },
    next: lookFirst,
  };
}

/** Kakao answered, but storage did not take it; after the next start the memo is shown as unknown. */
export function notRecordedWords(cause: Phrase): Words {
  return {
    what: {
      ko: `보낸 결과를 기록하지 못했습니다: ${cause.ko}`,
      en: `What became of the memo could not be recorded: ${cause.en}`,
    },
    next: lookFirst,
  };
}

function unknownTitle(cause: Failure | null): Phrase {
  if (cause?.kind === 'not-kakao') {
    return {
      ko: `요청은 나갔지만 받은 답이 카카오의 답이 아니었습니다 (HTTP ${cause.http}).`,
      en: `The request went out, but what came back was not Kakao's answer (HTTP ${cause.http}).`,
    };
  }
  if (cause?.kind === 'kakao') {
    const mark = typeof cause.code === 'number' ? String(cause.code) : `HTTP ${cause.http}`;
    return {
      ko: `요청은 나갔지만 카카오가 오류로 답했습니다 (${mark}).`,
      en: `The request went out, but Kakao answered with an error (${mark}).`,
    };
  }
  return {
    ko: '요청은 나갔지만 답을 받지 못했습니다.',
    en: 'The request went out, but no answer came.',
  };
}

export type PauseWords = Extract<Failure, {kind: 'sending-paused'}>;

const waitForIt: Phrase = {
  ko: '그 뒤에 다시 보내세요: 보낼 것에 있는 메모는 앱이 열려 있으면 저절로 다시 갑니다.',
  en: 'Send again after that: memos in the outbox go by themselves while the app is open.',
};

/** Nothing is sent until a time, or until the person mends the cause. */
export function sendingPausedWords(pause: PauseWords, cause: Words): Words {
  const what = pausedTitle(pause.until, cause.what);
  return isLimit(pause.cause) ? {what, next: waitForIt} : {...cause, what};
}

function pausedTitle(until: number, cause: Phrase): Phrase {
  if (!isDate(until)) {
    return {ko: `보내기를 멈췄습니다: ${cause.ko}`, en: `Sending is paused: ${cause.en}`};
  }
  return {
    ko: `${dateTime(until, 'ko')}까지 보내기를 멈췄습니다: ${cause.ko}`,
    en: `Sending is paused until ${dateTime(until, 'en')}: ${cause.en}`,
  };
}

/** Date's own range (ECMA-262, "Time Values and Time Range"). */
function isDate(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15;
}
