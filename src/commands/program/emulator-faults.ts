import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** What is wrong, and what to type instead. */
const words = {
  port: {
    ko: '쓸 수 없는 포트입니다. --port와 --api-port에는 0부터 65535까지의 정수를 쓰세요',
    en: 'This is not a port. Use whole numbers from 0 to 65535 for --port and --api-port',
  },
  'same-port': {
    ko: '두 서버가 같은 포트를 쓸 수 없습니다. --api-port에 다른 포트를 쓰세요',
    en: 'Both servers cannot use the same port. Choose another --api-port',
  },
  'redirect-uri': {
    ko: '리다이렉트 URI는 http나 https 주소여야 합니다',
    en: 'A redirect URI must be an http or https address',
  },
  'redirect-uri-fragment': {
    ko: '리다이렉트 URI에는 #을 쓸 수 없습니다. #부터 지우고 쓰세요',
    en: 'A redirect URI cannot have a fragment. Leave out the # and what follows it',
  },
  'redirect-uri-wildcard': {
    ko: '리다이렉트 URI에는 *를 쓸 수 없습니다. 주소마다 --redirect-uri를 쓰세요',
    en: 'A redirect URI cannot have a wildcard. Give --redirect-uri once for each address',
  },
  'web-domain': {
    ko: '웹 도메인은 경로 없이 https://example.com처럼 쓰세요',
    en: 'Write a web domain without a path, as https://example.com',
  },
  'consent-item': {
    ko: '없는 동의항목입니다. talk_message, profile_nickname처럼 카카오의 ID를 쓰세요',
    en: "There is no such consent item. Use Kakao's ids, such as talk_message,profile_nickname",
  },
  lifetime: {
    ko: '토큰의 수명은 1초 이상이어야 합니다. 2m, 6h처럼 쓰세요',
    en: 'A token must live for whole seconds, at least one. Write it as 2m or 6h',
  },
  'person-name': {
    ko: '--person에 이름을 쓰세요',
    en: 'Give --person a name',
  },
  'person-twice': {
    ko: '이름이 같은 사람이 둘입니다. --person마다 다른 이름을 쓰세요',
    en: 'Two people have the same name. Give each --person another one',
  },
  'unknown-person': {
    ko: '그런 이름의 사람이 없습니다. --person으로 더한 이름을 쓰세요',
    en: 'No person has this name. Use one that is given with --person',
  },
  'failure-path': {
    ko: '로컬 카카오에 없는 경로입니다. --fail에는 /oauth/token처럼 카카오의 경로를 쓰세요',
    en: 'The local Kakao has no such path. Give --fail a path of Kakao, such as /oauth/token',
  },
  'failure-status': {
    ko: '--fail의 상태는 200부터 599까지입니다',
    en: 'A status of --fail is from 200 to 599',
  },
  'failure-code': {
    ko: '그 경로에 없는 오류 코드입니다. 인증 서버에는 KOE010, API 서버에는 -402처럼 쓰세요',
    en: 'That path has no such error code. Write KOE010 for the auth server, -402 for the API server',
  },
  'failure-times': {
    ko: '--fail의 times는 1 이상의 정수입니다',
    en: 'The times of --fail are a whole number from 1',
  },
  'state-foreign': {
    ko: '에뮬레이터의 상태 파일이 아니어서 그대로 두었습니다. --state에 다른 파일을 쓰세요',
    en: 'This is no state file of the emulator, and was left as it is. Choose another --state',
  },
  'state-version': {
    ko: '다른 버전의 kakao-tui가 쓴 상태 파일이어서 그대로 두었습니다. --state에 다른 파일을 쓰세요',
    en: 'Another version of kakao-tui wrote this state file; it was left as it is. Choose another --state',
  },
  'state-damaged': {
    ko: '상태 파일이 손상되어 그대로 두었습니다. --state에 다른 파일을 쓰거나 이 파일을 지우세요',
    en: 'The state file is damaged, and was left as it is. Choose another --state or delete this one',
  },
  'state-folder': {
    ko: '그곳에는 상태 파일을 둘 수 없습니다. --state에 쓸 수 있고 공간이 남은 폴더의 파일을 쓰세요',
    en: 'A state file cannot be kept there. Choose a --state in a folder that you can write, on a disk with free space',
  },
  'state-in-use': {
    ko: '다른 에뮬레이터가 쓰고 있는 상태 파일입니다. 그것을 종료하거나 --state에 다른 파일을 쓰세요',
    en: 'Another emulator is using this state file. Stop it, or choose another --state',
  },
} satisfies Record<string, Phrase>;

/** A reason for which the emulator does not start with its options. */
export type EmulatorFault = keyof typeof words;

/** One sentence about an option; the value is the user's input. */
export function faultWords(fault: EmulatorFault, value: string): Phrase {
  const shown = sanitizeLine(value) || "''";
  return {ko: `${words[fault].ko}: ${shown}`, en: `${words[fault].en}: ${shown}`};
}

export function portWords(port: number, option: string): Phrase {
  return {
    ko: `${port} 포트를 쓸 수 없습니다(이미 쓰고 있거나 권한이 없음). ${option}로 다른 포트를 지정하세요.`,
    en: `Port ${port} cannot be used (it is in use or needs more privileges). Choose another ${option}.`,
  };
}
