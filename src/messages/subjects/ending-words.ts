import type {Phrase} from '../../domain/program/phrase.ts';

/** Why a program that was asked to end does not end yet. */
export const endsOnceStored: Phrase = {
  ko: '카카오에서 새 토큰을 받는 중입니다. 저장하면 종료합니다 (보통 30초 이내). 한 번 더 Ctrl+C를 누르면 바로 종료하지만, 다시 로그인해야 할 수 있습니다.',
  en: 'Kakao is sending new tokens. The program ends once they are stored (usually within 30 seconds). Press Ctrl+C again to end now; you may then have to log in again.',
};
