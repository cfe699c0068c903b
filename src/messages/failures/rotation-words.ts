import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

type Rotation = Extract<Failure, {kind: 'rotation-not-handed-over'}>;

/** The new token lives on nowhere: only a login helps. */
export function rotationWords({detail}: Rotation): Words {
  return {
    what: {
      ko: `새 리프레시 토큰을 --on-rotate의 명령에 넘기지 못했습니다 (${quoteOutside(detail)}).`,
      en: `The new refresh token could not be given to the command of --on-rotate (${quoteOutside(detail)}).`,
    },
    next: {
      ko: '예전 토큰은 더 쓸 수 없습니다. 다시 로그인해 새 토큰을 넣으세요.',
      en: 'The old token is dead: log in again and put the new one in its place.',
    },
  };
}

/** Said where the login comes from the environment and nobody takes the new token. */
export const rotationLost: Phrase = {
  ko: '카카오가 리프레시 토큰을 새것으로 바꿨습니다. KAKAO_REFRESH_TOKEN의 것은 더 쓸 수 없습니다. 다시 로그인해 바꿔 넣고, 다음부터는 --on-rotate로 새 토큰을 받으세요.',
  en: 'Kakao replaced the refresh token: the one in KAKAO_REFRESH_TOKEN is dead. Log in again and replace it, and take the next one with --on-rotate.',
};
