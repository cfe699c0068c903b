import type {AccountQuestion} from '../../app/state/tokens-overlay.ts';
import type {Questions} from '../base/page.ts';
import {tokensTitle} from './token-screen-words.ts';

export const accountQuestions: Questions<AccountQuestion> = {
  'log-out': {
    title: tokensTitle,
    words: {
      ko: '로그아웃할까요? 두 토큰을 카카오에서 만료시키고 이 컴퓨터에서 삭제합니다. 동의와 기록은 남습니다.',
      en: 'Log out? Both tokens expire at Kakao and are deleted here. Consents and the history stay.',
    },
    confirmed: {type: 'log-out-confirmed'},
  },
  unlink: {
    title: tokensTitle,
    words: {
      ko: '앱과의 연결을 끊을까요? 토큰과 동의를 모두 삭제합니다. 기록은 이 컴퓨터에 남습니다.',
      en: 'Unlink from the app? Tokens and consents are deleted. The history stays on this computer.',
    },
    confirmed: {type: 'unlink-confirmed'},
  },
  'switch-account': {
    title: tokensTitle,
    words: {
      ko: '다른 계정으로 로그인할까요? 로그인이 끝날 때까지 지금 계정을 씁니다. 그 뒤에는 보낼 메모를 새 계정으로 보내고, 기록은 남습니다.',
      en: 'Log in with another account? The current one is used until that login is done. After that, the outbox is sent with the new one; the history stays.',
    },
    confirmed: {type: 'account-switch-confirmed'},
  },
};
