import type {Phrase} from '../../domain/program/phrase.ts';
import type {NoteRefusal} from '../../domain/program-note/note-reader.ts';
import type {RequestProblem} from '../../domain/program-note/request-problem.ts';

/** Why a request was not taken, for the user who set up its sender. */
export const requestWords: Readonly<Record<RequestProblem, Phrase>> = {
  'wrong-host': {
    ko: '127.0.0.1, localhost, [::1]로 보낸 요청만 받습니다.',
    en: 'Only requests to 127.0.0.1, localhost or [::1] are taken.',
  },
  'other-origin': {
    ko: '다른 웹페이지에서 보낸 요청은 받지 않습니다.',
    en: 'Requests of web pages are not taken.',
  },
  'unknown-address': {
    ko: '없는 주소입니다. /hook/토큰/text처럼 쓰세요.',
    en: 'There is no such address. Write it as /hook/TOKEN/text.',
  },
  'wrong-method': {
    ko: '이 주소에서 받지 않는 메서드입니다. Allow 헤더에 있는 메서드로 보내세요.',
    en: 'This address does not take this method. Use one of those in the header Allow.',
  },
  'no-token': {
    ko: "토큰이 없거나 다릅니다. 'kakao-tui serve --show-token'의 토큰을 Authorization: Bearer로 보내세요.",
    en: "The token is missing or wrong. Send the one of 'kakao-tui serve --show-token' as Authorization: Bearer.",
  },
  'too-many': {
    ko: '요청이 너무 많아 받지 않았습니다. Retry-After의 시간이 지난 뒤 다시 보내세요.',
    en: 'Too many posts: this one was not taken. Send it again after the time of Retry-After.',
  },
  'too-large': {
    ko: '내용은 64 KB까지 받습니다.',
    en: 'A body may have at most 64 KB.',
  },
  'not-text': {ko: '내용이 UTF-8 텍스트가 아닙니다.', en: 'The body is not UTF-8 text.'},
  'not-http': {ko: '읽을 수 없는 HTTP 요청입니다.', en: 'This is not a readable HTTP request.'},
  'too-slow': {
    ko: '요청이 제때 다 오지 않았습니다.',
    en: 'The request did not arrive completely in time.',
  },
  defect: {
    ko: '프로그램 오류로 이 알림을 읽지 못했습니다.',
    en: 'A fault of the program kept it from reading this note.',
  },
};

/** Why a body holds no note. */
export function refusalWords(refusal: NoteRefusal): Phrase {
  switch (refusal.problem) {
    case 'empty':
      return {ko: '보낼 글이 없습니다.', en: 'There is no text to send.'};
    case 'not-json':
      return {
        ko: '내용이 올바른 JSON 객체가 아닙니다.',
        en: 'The body is not a valid JSON object.',
      };
    case 'too-deep':
      return {ko: '내용이 너무 깊게 중첩되어 있습니다.', en: 'The body is nested too deeply.'};
    case 'missing-field':
      return {
        ko: `내용에 ${refusal.field} 항목이 없습니다.`,
        en: `The body lacks the field ${refusal.field}.`,
      };
    case 'wrong-field':
      return {
        ko: `내용의 ${refusal.field} 항목을 읽을 수 없습니다.`,
        en: `The field ${refusal.field} of the body cannot be read.`,
      };
    case 'time-unreadable':
      return {
        ko: `보낼 시각을 읽을 수 없거나 이미 지났습니다: ${refusal.value}. 30m이나 2026-12-24T09:00:00Z처럼 쓰세요.`,
        en: `The time of sending cannot be read or has passed: ${refusal.value}. Write it as 30m or 2026-12-24T09:00:00Z.`,
      };
    case 'priority-unknown':
      return {
        ko: `없는 중요도입니다: ${refusal.value}. 1부터 5까지의 수를 쓰세요.`,
        en: `There is no priority ${refusal.value}. Use a number from 1 to 5.`,
      };
    case 'level-unknown':
      return {
        ko: `없는 수준입니다: ${refusal.value}. quiet, normal, ring 중 하나를 쓰세요.`,
        en: `There is no level ${refusal.value}. Use quiet, normal or ring.`,
      };
  }
}

export const serveWords = {
  listening: (url: string): Phrase => ({
    ko: `${url} 에서 알림을 받습니다. 이 컴퓨터에서만 보낼 수 있습니다. 토큰: 'kakao-tui serve --show-token'`,
    en: `Receiving notes at ${url}, from this computer only. The token: 'kakao-tui serve --show-token'`,
  }),
  unavailable: {
    'port-in-use': (port: number): Phrase => ({
      ko: `포트 ${port}은 이미 다른 프로그램이 쓰고 있습니다. 이미 실행 중인 'kakao-tui serve'일 수 있습니다. 다른 포트는 --port로 정하세요.`,
      en: `Port ${port} is in use by another program, perhaps another 'kakao-tui serve'. Choose another port with --port.`,
    }),
    'port-forbidden': (port: number): Phrase => ({
      ko: `포트 ${port}은 이 계정으로 열 수 없습니다. --port로 1024 이상의 포트를 정하세요.`,
      en: `This account may not open port ${port}. Choose one of 1024 or above with --port.`,
    }),
  },
  tooManyWait: {
    ko: '보내지 못하고 기다리는 알림이 너무 많아 받지 않았습니다. Retry-After의 시간이 지난 뒤 다시 보내세요.',
    en: 'Too many notes wait to be sent: this one was not taken. Send it again after the time of Retry-After.',
  },
} as const;
