import {consolePage, devtalkAddress} from '../subjects/console-pages.ts';
import type {SomeCodes} from './code-words.ts';

/**
 * KOE codes of a request that Kakao cannot read or serve.
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
      en: 'Copy the whole address, without a cut in the middle, and open it again.',
    },
  },
  KOE002: {
    what: {
      ko: '카카오에 없는 주소로 요청했습니다.',
      en: 'The request went to an address that Kakao does not have.',
    },
    next: {
      ko: 'KAKAO_AUTH_ORIGIN을 바꿨다면 지우고, 로그인을 처음부터 다시 하세요.',
      en: 'Remove KAKAO_AUTH_ORIGIN if you have set it, then start the login again.',
    },
  },
  KOE003: {
    what: {
      ko: '카카오 로그인 서버에 일시적인 문제가 있습니다.',
      en: "Kakao's login server has a passing problem.",
    },
    next: {
      ko: '잠시 뒤 다시 로그인하고, 계속되면 데브톡에 물어보세요.',
      en: 'Log in again in a moment; if it goes on, ask on DevTalk.',
    },
    url: devtalkAddress,
  },
  KOE201: {
    what: {
      ko: '카카오가 이 방식의 로그인 응답(response_type)을 지원하지 않습니다.',
      en: 'Kakao does not support this kind of login answer (response_type).',
    },
    next: {
      ko: '주소를 고치지 말고, 프로그램이 보여 준 로그인 주소를 그대로 여세요.',
      en: 'Open the login address exactly as this program shows it.',
    },
  },
  KOE202: {
    what: {
      ko: '카카오는 토큰을 주소로 바로 받는 로그인(response_type=token)을 받지 않습니다.',
      en: 'Kakao refuses logins that ask for a token in the address (response_type=token).',
    },
    next: {
      ko: 'response_type이 code인, 프로그램이 보여 준 로그인 주소를 여세요.',
      en: 'Open the login address that this program shows: its response_type is code.',
    },
  },
  KOE204: {
    what: {
      ko: '로그인 요청에 카카오가 받지 않는 값이 들어 있습니다.',
      en: 'The login request holds a value that Kakao does not take.',
    },
    next: {
      ko: '프로그램이 보여 준 로그인 주소에 덧붙인 것이 있으면 지우고 다시 여세요.',
      en: 'Remove anything added to the login address of this program and open it again.',
    },
  },
  KOE207: {
    what: {
      ko: '요청에 꼭 있어야 할 값이 빠졌습니다.',
      en: 'A value that Kakao requires is missing from the request.',
    },
    next: {
      ko: '로그인 주소 전체를 복사해 열고, REST API 키가 비어 있지 않은지 보세요.',
      en: 'Open the whole login address, and see that the REST API key is not empty.',
    },
    page: consolePage.restApiKey,
  },
} satisfies SomeCodes;
