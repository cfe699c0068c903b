import type {Phrase} from '../../domain/program/phrase.ts';
import type {Warning} from '../../domain/program/warning.ts';
import {durationWords} from './time-words.ts';

/** A warning about a limit or an expiry that is near, with the next step. */
export function warningWords(warning: Warning): Phrase {
  if (warning.kind === 'near-quota') {
    const {count} = warning;
    return {
      ko: `오늘 메시지 ${count}개째입니다. 카카오의 하루 한도(20개쯤)에 가깝습니다. 넘으면 카카오가 그날은 메시지를 거부할 수 있습니다.`,
      en: `Message ${count} today, near Kakao's daily limit of about 20. Above it, Kakao may reject messages that day.`,
    };
  }
  if (warning.kind === 'picture-public') {
    return {
      ko: '올린 사진은 주소를 아는 사람이면 누구나 100일 동안 볼 수 있습니다. 그 뒤에는 채팅방에서도 보이지 않습니다.',
      en: 'Anyone who has the address of an uploaded picture can see it for 100 days. After that it disappears from the chatroom too.',
    };
  }
  const {left} = warning;
  return {
    ko: `로그인이 ${durationWords(left, 'ko')} 뒤 만료됩니다. 토큰을 갱신하고(kakao-tui refresh, 앱에서는 Ctrl+R), 기간이 늘지 않으면 다시 로그인하세요.`,
    en: `The login expires in ${durationWords(left, 'en')}. Refresh the tokens (kakao-tui refresh, in the app Ctrl+R); if that does not extend it, log in again.`,
  };
}
