import type {SetupNote, SetupProblem} from '../../app/state/setup-state.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {restApiKeyLength} from '../../domain/login/rest-api-key.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {failureWords} from '../../messages/failures/failure-words.ts';
import {nextStepLine} from '../../messages/subjects/next-step-line.ts';

export const setupChecking: Phrase = {
  ko: '카카오에 확인하는 중입니다. Ctrl+N: 기다리지 않고 계속',
  en: 'Checking with Kakao. Ctrl+N: continue without waiting',
};

/** The result of the previous step, if it was accepted or could not be checked. */
export function noteWords(remark: SetupNote): Phrase {
  switch (remark.kind) {
    case 'key-known':
      return remark.needsSecret
        ? {
            ko: '카카오에서 확인한 키입니다. 클라이언트 시크릿이 켜져 있으니 꼭 입력하세요.',
            en: 'Kakao recognizes this key. Its client secret is on, so it is required.',
          }
        : {
            ko: '카카오에서 확인한 키입니다. 클라이언트 시크릿이 꺼져 있으니 비워 두고 Enter를 누르세요.',
            en: 'Kakao recognizes this key. Its client secret is off: leave it empty and press Enter.',
          };
    case 'credentials-accepted':
      return {
        ko: '카카오에서 키와 시크릿을 확인했습니다.',
        en: 'Kakao accepted the key and the secret.',
      };
    case 'port-free':
      return {
        ko: `${remark.port} 포트에서 콜백을 받을 수 있습니다.`,
        en: `The callback can be received on port ${remark.port}.`,
      };
    case 'paste-only':
      return {
        ko: '이 주소로는 콜백을 받을 수 없어, 로그인할 때 브라우저의 주소를 붙여 넣어야 합니다.',
        en: 'No callback can be received there: at login you paste the address from the browser.',
      };
    case 'unchecked':
      return {
        ko: '카카오의 응답이 없어 확인하지 못했습니다. 그대로 계속할 수 있습니다.',
        en: 'Kakao did not respond, so this could not be checked. You can continue anyway.',
      };
  }
}

/** What is wrong with a value, and how to fix it. */
export function problemWords(problem: Failure | SetupProblem): Phrase {
  switch (problem) {
    case 'rest-api-key-empty':
      return {ko: 'REST API 키를 붙여 넣으세요.', en: 'Paste the REST API key.'};
    case 'rest-api-key-unusual':
      return {
        ko: `REST API 키는 보통 0-9, a-f로 된 ${restApiKeyLength}자입니다. 그대로 쓰려면 Enter를 한 번 더 누르세요.`,
        en: `A REST API key is usually ${restApiKeyLength} characters of 0-9, a-f. Press Enter again to use it anyway.`,
      };
    case 'redirect-uri-unusable':
      return {
        ko: 'http:// 또는 https://로 시작하는 주소를 콘솔에 등록한 그대로 입력하세요.',
        en: 'Enter the http:// or https:// address exactly as registered in the console.',
      };
    default:
      return problem.kind === 'port-taken' ? portWords(problem) : failurePhrase(problem);
  }
}

function portWords({port, offered}: Extract<SetupProblem, {kind: 'port-taken'}>): Phrase {
  const paste = {
    ko: '그대로 쓰려면 Enter: 주소를 붙여 넣어 로그인합니다.',
    en: 'Press Enter to keep it and log in by pasting the address.',
  };
  if (offered === null) {
    return {
      ko: `${port} 포트를 쓸 수 없습니다(사용 중이거나 권한 없음). 포트를 바꾸면 콘솔에서도 똑같이 바꾸세요. ${paste.ko}`,
      en: `Port ${port} cannot be used (in use, or not permitted). If you change the port, change it in the console too. ${paste.en}`,
    };
  }
  return {
    ko: `${port} 포트를 쓸 수 없습니다(사용 중이거나 권한 없음). Ctrl+P를 누르면 바꿉니다: ${offered}. 콘솔에도 똑같이 등록해야 합니다. ${paste.ko}`,
    en: `Port ${port} cannot be used (in use, or not permitted). Ctrl+P: change to ${offered}, which must also be registered in the console. ${paste.en}`,
  };
}

function failurePhrase(failure: Failure): Phrase {
  const words = failureWords(failure);
  return {
    ko: `${words.what.ko} ${nextStepLine(words, 'ko')}`,
    en: `${words.what.en} ${nextStepLine(words, 'en')}`,
  };
}
