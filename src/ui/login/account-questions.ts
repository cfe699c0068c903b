import type {AccountQuestion} from '../../app/state/tokens-overlay.ts';
import type {Questions} from '../base/page.ts';
import {tokensTitle} from './token-screen-words.ts';

export const accountQuestions: Questions<AccountQuestion> = {
  'log-out': {
    title: tokensTitle,
    words: {
      ko: '로그아웃할까요? 두 토큰이 카카오와 이 컴퓨터에서 사라집니다. 동의와 기록은 남습니다.',
      en: 'Log out? Both tokens end at Kakao and here. Consents and the history stay.',
    },
    confirmed: {type: 'log-out-confirmed'},
  },
  unlink: {
    title: tokensTitle,
    words: {
      ko: '앱과의 연결을 끊을까요? 토큰과 동의가 모두 사라집니다. 기록은 이 컴퓨터에 남습니다.',
      en: 'Unlink from the app? Tokens and consents are erased. The history stays on this machine.',
    },
    confirmed: {type: 'unlink-confirmed'},
  },
  'switch-account': {
    title: tokensTitle,
    words: {
      ko: '다른 계정으로 로그인할까요? 로그인이 끝날 때까지 지금 계정이 남습니다. 그다음부터 보낼 것은 새 계정으로 가고, 기록은 그대로입니다.',
      en: 'Log in with another account? This one stays until that is done. From then on the outbox goes to the new one; the history stays.',
    },
    confirmed: {type: 'account-switch-confirmed'},
  },
};
