import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** The meaning of each exit code for scripts. */
export const exitCodeWords: readonly (readonly [code: string, meaning: Phrase])[] = [
  ['0', {ko: '성공 (--queue로 저장한 것도 포함)', en: 'success (also queued, if requested)'}],
  ['1', {ko: '그 밖의 실패', en: 'other failure'}],
  ['2', {ko: '잘못된 사용법', en: 'incorrect usage'}],
  ['3', {ko: '잘못된 입력, 보낸 것 없음', en: 'invalid input, nothing sent'}],
  ['4', {ko: '로그인 필요', en: 'login required'}],
  [
    '5',
    {
      ko: '네트워크나 카카오에 연결할 수 없음, 보낸 것 없음',
      en: 'network or Kakao not available, nothing sent',
    },
  ],
  ['6', {ko: '카카오 한도 초과', en: "Kakao's limit reached"}],
  ['7', {ko: '동의나 콘솔 설정 없음', en: 'consent or console setting missing'}],
  [
    '8',
    {
      ko: '결과를 알 수 없음, 확인 없이 다시 보내지 말 것',
      en: 'outcome unknown, check before sending again',
    },
  ],
  ['9', {ko: '일부만 보냄', en: 'partly sent'}],
  [
    '130',
    {ko: '취소 (다른 신호는 129, 141, 143)', en: 'canceled (129, 141, 143 for other signals)'},
  ],
];

export const exitCodesHeading: Phrase = {ko: '종료 코드:', en: 'Exit codes:'};

/** The table at the end of the program's help. */
export function exitCodeTable(language: Language): string {
  const lines = exitCodeWords.map(([code, meaning]) => `  ${code.padEnd(4)}${meaning[language]}`);
  return ['', exitCodesHeading[language], ...lines].join('\n');
}

const usual: Phrase = {
  ko: '0 성공, 1 실패, 2 사용법, 3 입력, 4 로그인, 5 연결,\n  6 한도, 7 동의나 설정, 8 결과를 모름, 9 일부만',
  en: '0 success, 1 failure, 2 usage, 3 input, 4 login, 5 network,\n  6 limit, 7 consent or setting, 8 outcome unknown, 9 partly sent',
};

const passed: Phrase = {
  ko: '명령의 종료 코드 그대로 (신호는 128+번호,\n  실행할 수 없으면 126이나 127)',
  en: "the command's own (128+n for a signal,\n  126 or 127 if it cannot be run)",
};

/** The end of a command's help; `isPassed`: the exit code is that of another program. */
export function exitCodeLines(language: Language, isPassed = false): string {
  return `\n${exitCodesHeading[language]} ${(isPassed ? passed : usual)[language]}`;
}
