import type {Phrase} from '../../domain/program/phrase.ts';

/** Why a program that was asked to end does not end yet. */
export const endsOnceStored: Phrase = {
  ko: '카카오에서 새 토큰을 받는 중입니다. 저장하면 종료합니다 (보통 30초 이내). 한 번 더 Ctrl+C를 누르면 바로 종료하지만, 다시 로그인해야 할 수 있습니다.',
  en: 'Kakao is sending new tokens. The program ends once they are stored (usually within 30 seconds). Press Ctrl+C again to end now; you may then have to log in again.',
};

/** Why a command takes longer: the database is held by another program, or the disk is full. */
export const storesAgain: Phrase = {
  ko: '카카오에서 받은 새 토큰을 아직 저장하지 못했습니다. 1분 동안 다시 시도합니다. 데이터베이스를 쓰는 다른 프로그램이 있으면 닫고, 디스크 공간을 확인하세요.',
  en: 'The new tokens from Kakao could not be stored yet. Trying again for a minute: close other programs that use the database, and check the space on the disk.',
};
