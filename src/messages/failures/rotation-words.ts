import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Rotation = Extract<Failure, {kind: 'rotation-not-handed-over'}>;

/** The new token is stored nowhere: only a new login helps. */
export function rotationWords({detail}: Rotation): Words {
  return {
    what: {
      ko: `새 리프레시 토큰을 --on-rotate 명령에 전달하지 못했습니다 (${quoteOutside(detail)}).`,
      en: `The new refresh token could not be passed to the --on-rotate command (${quoteOutside(detail)}).`,
    },
    next: {
      ko: '이전 토큰은 더 이상 쓸 수 없습니다. 다시 로그인해 새 토큰으로 바꾸세요.',
      en: 'The old token no longer works. Log in again and replace it with the new one.',
    },
  };
}

/** The warning if the login comes from the environment and no command receives the new token. */
export const rotationLost: Phrase = {
  ko: '카카오가 리프레시 토큰을 새로 발급했습니다. KAKAO_REFRESH_TOKEN의 토큰은 더 이상 쓸 수 없습니다. 다시 로그인해 새 토큰으로 바꾸고, 다음부터는 --on-rotate로 받으세요.',
  en: 'Kakao replaced the refresh token: the one in KAKAO_REFRESH_TOKEN no longer works. Log in again and replace it, and receive the next one with --on-rotate.',
};
