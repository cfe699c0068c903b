import type {Language} from '../../domain/program/language.ts';

export type CallbackOutcome = 'received' | 'no-consent' | 'denied' | 'used' | 'opened' | 'refused';

export type CallbackPageWords = {title: string; body: string};

const korean: Record<CallbackOutcome, CallbackPageWords> = {
  received: {
    title: '인가 코드를 받았습니다',
    body: '이 창을 닫고 터미널로 돌아가세요. 로그인은 터미널에서 계속됩니다.',
  },
  'no-consent': {
    title: '메시지 전송 동의가 빠졌습니다',
    body: '로그인했지만 [카카오톡 메시지 전송]을 체크하지 않아 메모를 보낼 수 없습니다. 이 창을 닫고 터미널에서 다시 로그인해, 그 항목을 체크하세요.',
  },
  denied: {
    title: '로그인하지 못했습니다',
    body: '카카오가 동의 결과 대신 오류를 보냈습니다. 이 창을 닫고 터미널로 돌아가 이유와 다음 단계를 확인하세요.',
  },
  used: {
    title: '이미 사용한 주소입니다',
    body: '주소는 한 번만 쓸 수 있습니다. 이 창을 닫고 터미널로 돌아가세요.',
  },
  opened: {
    title: '이미 열린 주소입니다',
    body: '이 주소는 한 번만 열립니다. 터미널에 표시된 로그인 주소를 여세요. 연 적이 없다면 터미널에서 로그인을 취소하고 다시 시작하세요.',
  },
  refused: {
    title: '이번 로그인의 주소가 아닙니다',
    body: '아무것도 바뀌지 않았고 터미널은 계속 기다리고 있습니다. 터미널에 표시된 주소를 다시 열어 주세요.',
  },
};

const english: Record<CallbackOutcome, CallbackPageWords> = {
  received: {
    title: 'Authorization code received',
    body: 'Close this window and go back to the terminal. The login continues there.',
  },
  'no-consent': {
    title: 'The consent to send messages is missing',
    body: 'You are logged in, but [Send message in KakaoTalk] was not selected, so no memo can be sent. Close this window, log in again from the terminal, and select that item.',
  },
  denied: {
    title: 'Not logged in',
    body: 'Kakao returned an error instead of your consent. Close this window and go back to the terminal for the reason and the next step.',
  },
  used: {
    title: 'This address was already used',
    body: 'Each address works only once. Close this window and go back to the terminal.',
  },
  opened: {
    title: 'This address was already opened',
    body: 'It opens only once. Open the login address that the terminal shows. If you have not opened it before, cancel the login in the terminal and start again.',
  },
  refused: {
    title: 'This address is not from this login',
    body: 'Nothing has changed and the terminal is still waiting. Go back to it and open the address shown there.',
  },
};

/**
 * The sentences that the browser shows after the redirect; they are fixed, so that nothing from the
 * request is reflected.
 */
export const callbackPageWords: Record<Language, Record<CallbackOutcome, CallbackPageWords>> = {
  ko: korean,
  en: english,
};
