import type {SetupField} from '../../app/state/setup-state.ts';
import type {SetupStep} from '../../domain/failure/setup-step.ts';
import {restApiKeyLength} from '../../domain/login/rest-api-key.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consolePage} from '../../messages/subjects/console-pages.ts';

/** What the program does and why it needs the set-up. */
export const setupIntro: Phrase = {
  ko: '내 카카오톡 "나와의 채팅"으로 메모를 보냅니다. 카카오 공식 REST API만 쓰고, 설정은 카카오 디벨로퍼스에서 한 번만 합니다(약 5분).',
  en: "Sends memos to your own KakaoTalk chatroom, using only Kakao's official REST API. You set it up once at Kakao Developers (about 5 minutes).",
};

export const setupTrial: Phrase = {
  ko: '계정 없이 먼저 써 보기: Ctrl+T',
  en: 'Try it first without an account: Ctrl+T',
};

/** Both languages, with the current one in brackets. */
export const languageChoice: Phrase = {ko: '[한국어] English', en: '한국어 [English]'};

export const fieldLabels: Readonly<Record<SetupField, Phrase>> = {
  'rest-api-key': {ko: 'REST API 키', en: 'REST API key'},
  'client-secret': {ko: '클라이언트 시크릿', en: 'Client secret'},
  'redirect-uri': {ko: '리다이렉트 URI', en: 'Redirect URI'},
};

/** Remarks on a value while it is typed. */
export const fieldRemarks = {
  unusable: {ko: '주소가 아님', en: 'not a URL'},
  pasteOnly: {ko: '붙여넣기만', en: 'paste only'},
  unusualKey: {ko: `보통 ${restApiKeyLength}자`, en: `usually ${restApiKeyLength}`},
} satisfies Readonly<Record<string, Phrase>>;

export function keyLengthWords(length: number): Phrase {
  return {ko: `${length}자 확인`, en: `${length} ok`};
}

const variables: Readonly<Record<SetupField, string>> = {
  'rest-api-key': 'KAKAO_REST_API_KEY',
  'client-secret': 'KAKAO_CLIENT_SECRET',
  'redirect-uri': 'KAKAO_REDIRECT_URI',
};

/**
 * Says that a typed value lasts until the program exits; then the environment variable applies
 * again.
 */
export function environmentWords(field: SetupField): Phrase {
  const name = variables[field];
  return {
    ko: `${name} 환경 변수가 설정되어 있습니다. 여기서 바꾼 값은 종료할 때까지만 쓰이니 환경 변수도 바꾸세요.`,
    en: `The environment variable ${name} is set. A change here lasts until you quit, so change the variable too.`,
  };
}

export interface StepWords {
  /** Its line in the overview. */
  readonly title: Phrase;
  /** Menu path in Kakao's console; null if there are several. */
  readonly page: Phrase | null;
  readonly what: readonly Phrase[];
}

/**
 * The steps in Kakao's console, with its menu names since December 2025.
 * Source: developers.kakao.com, "Kakao Login: Prerequisites".
 */
export const stepWords: Readonly<Record<SetupStep, StepWords>> = {
  app: {
    title: {ko: '앱 만들기', en: 'Create an app'},
    page: null,
    what: [
      {
        ko: '카카오톡에서 쓰는 카카오계정으로 로그인하고 [앱 생성]을 누르세요. 앱 이름과 회사명은 자유롭게 정하세요. 이미 있는 앱을 써도 됩니다.',
        en: 'Log in with the Kakao account that you use in KakaoTalk and press [Create app]. Any app name and company name will do. You can also use an app you already have.',
      },
    ],
  },
  'rest-api-key': {
    title: {ko: 'REST API 키 복사', en: 'Copy the REST API key'},
    page: consolePage.restApiKey,
    what: [
      {
        ko: '키를 열어 값을 복사하고 아래에 붙여 넣으세요. JavaScript 키나 네이티브 앱 키가 아닙니다.',
        en: 'Open the key, copy its value and paste it below. Do not use the JavaScript key or the native app key.',
      },
    ],
  },
  'client-secret': {
    title: {ko: '클라이언트 시크릿 복사', en: 'Copy the client secret'},
    page: consolePage.clientSecret,
    what: [
      {
        ko: '같은 키의 화면에서 코드를 복사해 붙여 넣으세요. 새 키는 시크릿이 켜져 있습니다. 꺼 두었거나 전에 넣은 값을 그대로 쓰려면 비워 두세요.',
        en: 'On the page of the same key, copy the code and paste it here. New keys have the secret on. Leave it empty if it is off, or to keep the current one.',
      },
    ],
  },
  'redirect-uri': {
    title: {ko: '리다이렉트 URI 등록', en: 'Register the redirect URI'},
    page: consolePage.redirectUri,
    what: [
      {
        ko: 'Ctrl+Y로 복사해 같은 키의 화면에 그대로 등록하세요. 포트와 끝의 /까지 글자 하나도 다르면 안 됩니다.',
        en: 'Copy it with Ctrl+Y and register it on the page of the same key exactly as written, including the port and the final /.',
      },
    ],
  },
  switches: {
    title: {ko: '카카오 로그인과 동의항목 켜기', en: 'Turn on Kakao Login and the consent item'},
    page: null,
    what: [
      {
        ko: `${consolePage.usage.ko}: 상태를 ON으로`,
        en: `${consolePage.usage.en}: set the state to ON`,
      },
      {
        ko: `${consolePage.consentItems.ko}: [카카오톡 메시지 전송](talk_message)을 [선택 동의]로`,
        en: `${consolePage.consentItems.en}: set [Send message in KakaoTalk] (talk_message) to [Optional consent]`,
      },
      {
        ko: '둘 다 켠 뒤 Enter를 누르면 카카오에 확인하고 로그인을 시작합니다.',
        en: 'When both are on, press Enter to check with Kakao and start the login.',
      },
      {
        ko: `${consolePage.webDomain.ko}: 메모 링크로 열 도메인 (나중에 해도 됩니다)`,
        en: `${consolePage.webDomain.en}: domains that memo links can open (can be done later)`,
      },
    ],
  },
};
