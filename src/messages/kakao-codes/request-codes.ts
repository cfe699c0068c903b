import {consolePage, devtalkAddress} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * KOE codes of a request that Kakao cannot read or handle.
 * Source: developers.kakao.com, "Kakao Login: Error code".
 */
export const requestCodes = {
  KOE001: {
    what: {
      ko: '카카오가 로그인 요청의 형식을 읽지 못했습니다.',
      en: 'Kakao could not read the login request.',
    },
    next: {
      ko: '주소가 중간에 잘리지 않게 전체를 복사해 다시 여세요.',
      en: 'Copy the entire address without cutting it off, and open it again.',
    },
  },
  KOE002: {
    what: {
      ko: '카카오에 없는 주소로 요청했습니다.',
      en: 'The request was sent to an address that does not exist at Kakao.',
    },
    next: {
      ko: 'KAKAO_AUTH_ORIGIN을 설정했다면 지우고, 로그인을 처음부터 다시 하세요.',
      en: 'Remove KAKAO_AUTH_ORIGIN if you have set it, then start the login again.',
    },
  },
  KOE003: {
    what: {
      ko: '카카오 로그인 서버에 일시적인 문제가 있습니다.',
      en: "Kakao's login server has a temporary problem.",
    },
    next: {
      ko: '잠시 뒤 다시 시도하고, 계속되면 데브톡에 문의하세요.',
      en: 'Try again in a moment; if it continues, ask on DevTalk.',
    },
    url: devtalkAddress,
  },
  KOE201: {
    what: {
      ko: '카카오가 이 방식의 로그인 응답(response_type)을 지원하지 않습니다.',
      en: 'Kakao does not support this type of login response (response_type).',
    },
    next: {
      ko: '주소를 고치지 말고, 이 프로그램이 표시한 로그인 주소를 그대로 여세요.',
      en: 'Open the login address exactly as this program shows it.',
    },
  },
  KOE202: {
    what: {
      ko: '카카오는 토큰을 주소로 바로 받는 로그인(response_type=token)을 지원하지 않습니다.',
      en: 'Kakao does not support logins that ask for a token in the address (response_type=token).',
    },
    next: {
      ko: '이 프로그램이 표시한 로그인 주소를 여세요: response_type이 code입니다.',
      en: 'Open the login address that this program shows: its response_type is code.',
    },
  },
  KOE204: {
    what: {
      ko: '로그인 요청에 카카오가 허용하지 않는 값이 있습니다.',
      en: 'The login request contains a value that Kakao does not accept.',
    },
    next: {
      ko: '이 프로그램이 표시한 로그인 주소에 추가한 값이 있으면 지우고 다시 여세요.',
      en: 'Remove anything added to the login address that this program shows, and open it again.',
    },
  },
  KOE207: {
    what: {
      ko: '요청에 필수 값이 없습니다.',
      en: 'A required value is missing from the request.',
    },
    next: {
      ko: '로그인 주소 전체를 복사해 열고, REST API 키가 비어 있지 않은지 확인하세요.',
      en: 'Copy and open the entire login address, and check that the REST API key is not empty.',
    },
    page: consolePage.restApiKey,
  },
} satisfies SomeCodes;
