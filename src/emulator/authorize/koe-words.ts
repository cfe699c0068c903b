import type {PageLanguage} from '../page-language.ts';

type Words = Readonly<Record<PageLanguage, string>>;

/** `settings`: the page blames the settings of the app; `request`: it blames the request. */
export interface KoeWords {
  readonly blames: 'settings' | 'request';
  /** What the developer of an app does, which Kakao says only in its documents. */
  readonly advice: Words;
}

const responseType: Words = {
  ko: 'response_type은 code여야 합니다.',
  en: 'Set response_type to code.',
};

/**
 * Source of numbers and causes: developers.kakao.com, "Kakao Login: Error code". Kakao's page of
 * KOE102 is described there by the English sentence only.
 */
export const koeWords = {
  KOE001: {
    blames: 'request',
    advice: {ko: '요청의 형식이 올바르지 않습니다.', en: 'Check the parameters of the request.'},
  },
  KOE002: {
    blames: 'request',
    advice: {ko: '주소가 올바르지 않습니다.', en: 'Check the address of the request.'},
  },
  KOE004: {
    blames: 'settings',
    advice: {
      ko: '카카오 로그인이 꺼져 있습니다. [카카오 로그인] > [사용 설정]에서 상태를 ON으로 바꾸세요.',
      en: 'Kakao Login is off. Set it to ON in [Kakao Login] > [General].',
    },
  },
  KOE005: {
    blames: 'settings',
    advice: {
      ko: '테스트 앱의 멤버가 아닙니다. [앱] > [멤버]에 추가하세요.',
      en: 'Only members can use a test app. Add the user in [App] > [Members].',
    },
  },
  KOE006: {
    blames: 'settings',
    advice: {
      ko: '등록되지 않은 리다이렉트 URI입니다. [앱] > [플랫폼 키] > [REST API 키]에 똑같은 주소를 등록하세요.',
      en: 'Register exactly this redirect URI in [App] > [Platform key] > [REST API key].',
    },
  },
  KOE007: {
    blames: 'settings',
    advice: {
      ko: '등록되지 않은 로그아웃 리다이렉트 URI입니다. [카카오 로그인] > [고급]에 똑같은 주소를 등록하세요.',
      en: 'Register exactly this logout redirect URI in [Kakao Login] > [Advanced].',
    },
  },
  KOE101: {
    blames: 'settings',
    advice: {
      ko: '앱 키가 올바르지 않습니다. REST API 키를 다시 복사하세요.',
      en: 'The app key is wrong. Copy the REST API key again.',
    },
  },
  KOE102: {
    blames: 'settings',
    advice: {
      ko: 'Required PLUS_FRIENDS_ON_AGREEMENT_SUPPORTED permission',
      en: 'Required PLUS_FRIENDS_ON_AGREEMENT_SUPPORTED permission',
    },
  },
  KOE201: {blames: 'request', advice: responseType},
  KOE202: {blames: 'request', advice: responseType},
  KOE203: {
    blames: 'request',
    advice: {
      ko: '필수 동의항목에 동의하지 않았습니다.',
      en: 'A required consent item was not agreed to.',
    },
  },
  KOE204: {
    blames: 'request',
    advice: {ko: '잘못된 파라미터가 있습니다.', en: 'Remove the invalid parameter.'},
  },
  KOE205: {
    blames: 'request',
    advice: {
      ko: '[카카오 로그인] > [동의항목]을 확인하세요.',
      en: 'Check [Kakao Login] > [Consent items].',
    },
  },
  KOE207: {
    blames: 'request',
    advice: {ko: '필수 파라미터가 없습니다.', en: 'Add the required parameter.'},
  },
} as const satisfies Record<string, KoeWords>;
