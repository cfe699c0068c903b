import {consolePage} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * Codes about KakaoTalk messages and their pictures.
 * Source: developers.kakao.com, "Kakao Talk Message: Error code" and "REST API: Error code".
 */
export const messageCodes = {
  '-2 some of receivers': {
    what: {
      ko: '받는 사람 가운데 이 앱으로 보낼 수 없는 사람이 있습니다.',
      en: 'This app may not send to one of the receivers.',
    },
    next: {
      ko: '친구가 앱의 멤버인지, 앱에 한 번 로그인해서 두 항목에 모두 동의했는지 확인하세요: kakao-tui friends --setup',
      en: 'Check that the friend is a member of the app, has logged in to it once and agreed to both items: kakao-tui friends --setup',
    },
  },
  '-2 identical to the sender': {
    what: {
      ko: '친구에게 보내는 방법으로는 나에게 보낼 수 없습니다.',
      en: 'A message to friends cannot be sent to yourself.',
    },
    next: {
      ko: '나에게는 --to 없이 보내세요.',
      en: 'Leave out --to to send to yourself.',
    },
  },
  '-2 receiver id': {
    what: {
      ko: '카카오가 받는 친구의 ID를 알지 못합니다.',
      en: 'Kakao does not know the id of the friend.',
    },
    next: {
      ko: "'kakao-tui friends'로 친구를 확인하고 이름으로 보내세요. 다른 앱에서 받은 ID는 쓸 수 없습니다.",
      en: "Check your friends with 'kakao-tui friends' and send by name; the ids of another app cannot be used.",
    },
  },
  '-3 [friends]': {
    what: {
      ko: '앱에서 친구 목록의 동의항목을 사용하도록 설정하지 않았습니다.',
      en: 'The consent item for the list of friends is not enabled in the app.',
    },
    next: {
      ko: '[카카오 서비스 내 친구목록](friends)을 설정한 뒤 다시 로그인해 동의하세요: kakao-tui login --scope friends (앱에서는 /to에서 Ctrl+N).',
      en: 'Enable "Friends list in Kakao service" (friends), then log in again and agree: kakao-tui login --scope friends (in the app Ctrl+N in /to).',
    },
    page: consolePage.consentItems,
  },
  '-402 [friends]': {
    what: {
      ko: '[카카오 서비스 내 친구목록]에 동의하지 않았습니다.',
      en: 'Consent to "Friends list in Kakao service" is missing.',
    },
    next: {
      ko: '다시 로그인해 동의 화면에서 그 항목을 체크하세요: kakao-tui login --scope friends (앱에서는 /to에서 Ctrl+N).',
      en: 'Log in again and select that item: kakao-tui login --scope friends (in the app Ctrl+N in /to).',
    },
    page: consolePage.consentItems,
  },
  '-501': {
    what: {
      ko: '이 카카오계정은 카카오톡을 사용하지 않습니다.',
      en: 'This Kakao account does not use KakaoTalk.',
    },
    next: {
      ko: '카카오톡에서 쓰는 카카오계정으로 다시 로그인하세요: kakao-tui login (앱에서는 /login).',
      en: 'Log in with the account that KakaoTalk uses: kakao-tui login (in the app /login).',
    },
  },
  '-502': {
    what: {ko: '받는 사람이 친구가 아닙니다.', en: 'The receiver is not a friend.'},
    next: {
      ko: '카카오톡의 친구인지 확인하고, 방금 친구가 되었다면 카카오의 친구 목록이 바뀔 때까지 잠시 기다린 뒤 다시 보내세요.',
      en: "Check that you are friends in KakaoTalk; if you have just become friends, wait a while for Kakao's list to change.",
    },
  },
  '-504': {
    what: {
      ko: '받는 기기가 이 메시지를 지원하지 않습니다.',
      en: 'The receiving device does not support this message.',
    },
    next: {
      ko: '휴대전화의 카카오톡을 업데이트하고 다시 보내세요.',
      en: 'Update KakaoTalk on the phone and send again.',
    },
  },
  '-530': {
    what: {
      ko: '받는 사람이 이 앱의 메시지를 차단했습니다.',
      en: 'The receiver has blocked messages from this app.',
    },
    next: {
      ko: '받는 사람이 카카오톡에서 이 앱의 메시지 수신을 허용해야 합니다.',
      en: 'The receiver must allow messages from this app in KakaoTalk.',
    },
  },
  '-602': {
    what: {ko: '사진이 너무 큽니다.', en: 'The picture is too large.'},
    next: {
      ko: '5MB 이하로 줄여 다시 보내세요.',
      en: 'Reduce it to 5 MB or less and send it again.',
    },
  },
  '-603': {
    what: {
      ko: '카카오 내부의 처리 시간이 초과되었습니다.',
      en: 'The request timed out inside Kakao.',
    },
    next: {
      ko: '메모를 보냈다면 카카오톡에 도착했는지 먼저 확인하고, 없을 때만 다시 보내세요. 사진만 올리던 중이었다면 바로 다시 시도하세요.',
      en: 'If you sent a memo, first check in KakaoTalk whether it arrived, and send it again only if it did not. If only a picture was uploaded, try again.',
    },
  },
  '-606': {
    what: {ko: '사진이 너무 많습니다.', en: 'There are too many pictures.'},
    next: {ko: '사진을 한 장씩 보내세요.', en: 'Send the pictures one by one.'},
  },
  '-911': {
    what: {
      ko: '카카오가 받지 않는 사진 형식입니다.',
      en: 'Kakao does not take this format of pictures.',
    },
    next: {
      ko: 'PNG나 JPEG로 바꾸어 다시 보내세요.',
      en: 'Convert the picture to PNG or JPEG and send it again.',
    },
  },
} satisfies SomeCodes;
