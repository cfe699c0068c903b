import {consolePage} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * Sentences about -401, a refused access token or caller; Kakao's own text distinguishes them.
 * Source: developers.kakao.com, "REST API: Error code".
 */
export const accessRefusedCodes = {
  '-401': {
    what: {
      ko: '액세스 토큰이 만료되었거나 카카오에 없는 토큰입니다.',
      en: 'The access token has expired or is unknown to Kakao.',
    },
    next: {
      ko: '토큰을 갱신하고(kakao-tui refresh, 앱에서는 Ctrl+R), 안 되면 다시 로그인하세요.',
      en: 'Refresh it (kakao-tui refresh, in the app Ctrl+R); if that fails, log in again.',
    },
  },
  '-401 ip mismatched': {
    what: {
      ko: '앱이 이 컴퓨터의 IP 주소를 허용하지 않습니다.',
      en: 'The app does not allow the IP address of this computer.',
    },
    next: {
      ko: '호출 허용 IP 주소를 비우거나 이 컴퓨터의 주소를 추가하세요.',
      en: 'Clear the allowed IP addresses, or add the address of this computer.',
    },
    page: consolePage.allowedIps,
  },
  '-401 domain mismatched': {
    what: {
      ko: '카카오가 이 요청을 앱 키가 허용하지 않는 도메인의 요청으로 보았습니다.',
      en: 'Kakao saw the request as coming from a domain that the app key does not allow.',
    },
    next: {
      ko: 'JavaScript 키가 아니라 REST API 키를 쓰는지, 프록시가 요청을 바꾸지 않는지 확인하세요.',
      en: 'Check that you use the REST API key, not the JavaScript key, and that no proxy changes requests.',
    },
    page: consolePage.restApiKey,
  },
  '-401 deactivated': {
    what: {
      ko: '콘솔에서 비활성화한 앱 키입니다.',
      en: 'The app key was deactivated in the console.',
    },
    next: {
      ko: '그 키를 다시 활성화하거나, 활성 상태인 REST API 키를 넣고 다시 로그인하세요.',
      en: 'Activate that key again, or enter an active REST API key and log in again.',
    },
    page: consolePage.restApiKey,
  },
  '-401 invalid app key': {
    what: {ko: '앱 키가 올바르지 않습니다.', en: 'The app key is not valid.'},
    next: {ko: 'REST API 키를 다시 복사해 넣으세요.', en: 'Copy the REST API key again.'},
    page: consolePage.restApiKey,
  },
} satisfies SomeCodes;
