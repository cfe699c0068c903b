import {senderQuota} from '../../domain/memo/daily-quota.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

interface Limits {
  readonly isReadOnly: boolean;
  readonly maxPerHour: number;
}

/** The purpose of all tools, for the model that uses them. */
export function instructions({isReadOnly, maxPerHour}: Limits): Phrase {
  const reading: Phrase = {
    ko: '사용자가 카카오톡 "나와의 채팅"에 보낸 메모와 예약을 찾아봅니다.',
    en: "Finds the memos that the user sent to their own KakaoTalk chatroom, and the user's schedules.",
  };
  if (isReadOnly) {
    return {
      ko: `${reading.ko} 읽기 전용으로 실행되어 보내거나 예약하는 도구는 없습니다.`,
      en: `${reading.en} It runs read-only: there are no tools that send or schedule.`,
    };
  }
  return {
    ko: `사용자의 카카오톡 "나와의 채팅"으로 메모를 보냅니다. 다른 사람에게는 보낼 수 없습니다. 꼭 필요한 것만 보내세요. 한 시간에 메모 ${maxPerHour}개, 하루에 메시지 ${senderQuota}개까지입니다. status가 unknown이면 이미 도착했을 수 있으므로 다시 보내지 말고 사용자에게 알리세요. ${reading.ko}`,
    en: `Sends memos to the user's own KakaoTalk chatroom, and to no other person. Send only what matters. At most ${maxPerHour} memos an hour and ${senderQuota} messages a day. If the status is unknown, the memo may have arrived: do not send it again, and inform the user. ${reading.en}`,
  };
}

type State =
  | 'queued'
  | 'unknown'
  | 'sending'
  | 'deleted'
  | 'same-key'
  | 'no-schedule'
  | 'schedule-over';

/** What a state means for an agent, besides the failure that caused it. */
const states: Readonly<Record<State, {readonly reason: Phrase; readonly nextStep: Phrase}>> = {
  queued: {
    reason: {ko: '', en: ''},
    nextStep: {
      ko: "보낼 메모로 저장했으니 다시 보내지 마세요. 앱이나 'kakao-tui daemon'이 보내고, 'kakao-tui outbox flush'로도 보낼 수 있습니다.",
      en: "It is in the outbox, so do not send it again. The app or 'kakao-tui daemon' sends it, or the user runs 'kakao-tui outbox flush'.",
    },
  },
  unknown: {
    reason: {ko: '', en: ''},
    nextStep: {
      ko: "이미 도착했을 수 있으니 다시 보내지 마세요. 사용자가 채팅방을 확인하고 앱이나 'kakao-tui outbox'에서 정합니다.",
      en: "It may have arrived, so do not send it again. The user checks the chatroom, and decides in the app or with 'kakao-tui outbox'.",
    },
  },
  sending: {
    reason: {ko: '아직 보내는 중입니다.', en: 'It is still being sent.'},
    nextStep: {
      ko: '잠시 뒤 같은 idempotency_key로 다시 부르면 결과를 알 수 있습니다.',
      en: 'Call again with the same idempotency_key in a while to learn the outcome.',
    },
  },
  deleted: {
    reason: {
      ko: '이 idempotency_key의 메모는 전에 받았고, 그 뒤 기록에서 삭제되었습니다.',
      en: 'The memo of this idempotency_key was accepted before, and has been deleted from the history since.',
    },
    nextStep: {
      ko: '새로 보내지 않았습니다. 다른 메모라면 새 키를 쓰세요.',
      en: 'Nothing was sent now. Use a new key for another memo.',
    },
  },
  'same-key': {
    reason: {ko: '', en: ''},
    nextStep: {
      ko: '이 idempotency_key는 전에 썼으므로 새로 보내지 않았고, 그때 메모의 상태입니다. 다른 메모라면 새 키를 쓰세요.',
      en: 'This idempotency_key was used before: nothing was sent now, and this is the state of that memo. Use a new key for another one.',
    },
  },
  'no-schedule': {
    reason: {ko: '그런 예약이 없습니다.', en: 'There is no such schedule.'},
    nextStep: {
      ko: 'ID는 list_schedules에서 확인하세요.',
      en: 'Call list_schedules to see the ids.',
    },
  },
  'schedule-over': {
    reason: {
      ko: '이 idempotency_key의 예약은 전에 추가했고, 끝났거나 삭제되었습니다.',
      en: 'The schedule of this idempotency_key was added before, and has ended or was removed.',
    },
    nextStep: {
      ko: '새로 추가하지 않았습니다. 다른 예약이라면 새 키를 쓰세요.',
      en: 'Nothing was added now. Use a new key for another schedule.',
    },
  },
};

export function stateWords(
  state: State,
  language: Language,
): {readonly reason: string; readonly nextStep: string} {
  const {reason, nextStep} = states[state];
  return {reason: reason[language], nextStep: nextStep[language]};
}

/** The messages that a memo of an agent may become: a log does not belong in a chatroom. */
const maxMessages = 5;

/** A memo of an agent that would become too many messages; null if it would not. */
export function tooLong(
  count: number,
): {readonly reason: Phrase; readonly nextStep: Phrase} | null {
  if (count <= maxMessages) return null;
  return {
    reason: {
      ko: `보내지 않았습니다. 메시지 ${count}개가 되는데, 에이전트의 메모는 ${maxMessages}개까지입니다.`,
      en: `Not sent: it would become ${count} messages, and a memo of an agent may become ${maxMessages}.`,
    },
    nextStep: {ko: '더 짧게 쓰세요.', en: 'Write less.'},
  };
}

/** A schedule whose time is not given, or given twice: the words of the options mean nothing here. */
export const notOneTime = {
  reason: {
    ko: '보낼 때가 없거나 여러 가지입니다.',
    en: 'The time is missing, or given in more than one way.',
  },
  nextStep: {
    ko: 'at, every, cron 가운데 하나만 쓰세요.',
    en: 'Give one of at, every and cron.',
  },
};

/** A schedule of an agent that would send too often. */
export function tooOften(
  times: number,
  limit: number,
): {readonly reason: Phrase; readonly nextStep: Phrase} {
  return {
    reason: {
      ko: `예약하지 않았습니다. 하루에 ${times}번 보내게 되는데, 에이전트의 예약은 ${limit}번까지입니다.`,
      en: `Not scheduled: it would send ${times} times a day, and a schedule of an agent may send ${limit} times.`,
    },
    nextStep: {ko: '간격을 늘리세요.', en: 'Use a longer interval.'},
  };
}
