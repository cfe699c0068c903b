import type {SetupNote, SetupProblem} from '../../app/state/setup-state.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {restApiKeyLength} from '../../domain/login/rest-api-key.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {failureWords} from '../../messages/failures/failure-words.ts';
import {nextStepLine} from '../../messages/subjects/next-step-line.ts';

export const setupChecking: Phrase = {
  ko: '카카오에 확인하는 중입니다. Ctrl+N: 기다리지 않고 계속',
  en: 'Checking with Kakao. Ctrl+N: go on without waiting',
};

/** Good news of the step before, or that it could not be checked. */
export function noteWords(remark: SetupNote): Phrase {
  switch (remark.kind) {
    case 'key-known':
      return remark.needsSecret
        ? {
            ko: '카카오가 이 키를 압니다. 클라이언트 시크릿이 켜져 있으니 꼭 넣으세요.',
            en: 'Kakao knows this key. Its client secret is on, so it is needed.',
          }
        : {
            ko: '카카오가 이 키를 압니다. 클라이언트 시크릿이 꺼져 있으니 비우고 Enter를 누르세요.',
            en: 'Kakao knows this key. Its client secret is off: leave it empty and press Enter.',
          };
    case 'credentials-accepted':
      return {
        ko: '카카오가 키와 시크릿을 받아들였습니다.',
        en: 'Kakao accepted the key and the secret.',
      };
    case 'port-free':
      return {
        ko: `${remark.port} 포트에서 콜백을 받을 수 있습니다.`,
        en: `The callback can be received on port ${remark.port}.`,
      };
    case 'paste-only':
      return {
        ko: '이 주소로는 콜백을 받을 수 없어, 로그인할 때 브라우저의 주소를 붙여 넣게 됩니다.',
        en: 'No callback can be received there: the login will ask you to paste an address.',
      };
    case 'unchecked':
      return {
        ko: '카카오의 답을 받지 못해 확인하지 못했습니다. 그대로 계속할 수 있습니다.',
        en: 'Kakao did not answer, so this could not be checked. You can go on all the same.',
      };
  }
}

/** What is wrong with a value, and what to do about it. */
export function problemWords(problem: Failure | SetupProblem): Phrase {
  switch (problem) {
    case 'rest-api-key-empty':
      return {ko: 'REST API 키를 붙여 넣으세요.', en: 'Paste the REST API key.'};
    case 'rest-api-key-unusual':
      return {
        ko: `REST API 키는 보통 0-9, a-f로 된 ${restApiKeyLength}자입니다. 그대로 쓰려면 Enter를 한 번 더 누르세요.`,
        en: `A REST API key usually is ${restApiKeyLength} characters of 0-9, a-f. Enter once more takes it.`,
      };
    case 'redirect-uri-unusable':
      return {
        ko: 'http:// 또는 https://로 시작하는 주소를, 콘솔에 등록한 그대로 쓰세요.',
        en: 'Write the http:// or https:// address exactly as registered in the console.',
      };
    default:
      return problem.kind === 'port-taken' ? portWords(problem) : failurePhrase(problem);
  }
}

function portWords({port, offered}: Extract<SetupProblem, {kind: 'port-taken'}>): Phrase {
  const paste = {
    ko: '그대로 쓰려면 Enter: 붙여넣기로 로그인합니다.',
    en: 'Enter keeps it: you log in by pasting.',
  };
  if (offered === null) {
    return {
      ko: `${port} 포트를 쓸 수 없습니다(다른 프로그램이 쓰는 중이거나 권한 없음). 포트를 바꾸면 콘솔도 똑같이 바꾸세요. ${paste.ko}`,
      en: `Port ${port} cannot be used (taken, or not allowed). If you change the port, change it in the console too. ${paste.en}`,
    };
  }
  return {
    ko: `${port} 포트를 쓸 수 없습니다(다른 프로그램이 쓰는 중이거나 권한 없음). Ctrl+P: ${offered}(으)로 바꾸기. 콘솔에도 똑같이 등록해야 합니다. ${paste.ko}`,
    en: `Port ${port} cannot be used (taken, or not allowed). Ctrl+P: change to ${offered}, which must be registered in the console as well. ${paste.en}`,
  };
}

function failurePhrase(failure: Failure): Phrase {
  const words = failureWords(failure);
  return {
    ko: `${words.what.ko} ${nextStepLine(words, 'ko')}`,
    en: `${words.what.en} ${nextStepLine(words, 'en')}`,
  };
}
