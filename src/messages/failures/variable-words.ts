import type {Failure} from '../../domain/failure/failure.ts';
import type {VariableProblem} from '../../domain/failure/variable-problem.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Words} from '../subjects/words.ts';

/** A variable of this program that cannot be used; its value may be a secret and is not shown. */
export function invalidVariableWords({
  name,
  problem,
}: Extract<Failure, {kind: 'invalid-variable'}>): Words {
  const why = reasons[problem];
  return {
    what: {
      ko: `환경 변수 ${name}의 값을 쓸 수 없습니다: ${why.ko}.`,
      en: `The environment variable ${name} cannot be used: ${why.en}.`,
    },
    next: {
      ko: `${name}에 값만 그대로 넣거나, 쓰지 않으면 변수를 지우세요(unset ${name}).`,
      en: `Set ${name} to the value alone, or remove it if it is not needed (unset ${name}).`,
    },
  };
}

const reasons: Readonly<Record<VariableProblem, Phrase>> = {
  empty: {ko: '따옴표나 공백뿐입니다', en: 'it holds only quotes or spaces'},
  placeholder: {
    ko: '실제 값이 아니라 자리 표시입니다(***, <token> 등)',
    en: 'it is a placeholder such as *** or <token>, not a real value',
  },
  'not-expanded': {
    ko: '값으로 바뀌지 않은 변수나 ~가 들어 있습니다',
    en: 'it contains a variable or a ~ that was not replaced by its value',
  },
  assignment: {
    ko: '이름=값 형식의 줄 전체입니다',
    en: 'it is a whole line with a name and a value',
  },
  data: {ko: 'JSON 전체입니다', en: 'it is JSON, not the value alone'},
  place: {
    ko: '값이 아니라 파일이나 주소입니다',
    en: 'it is a file or an address, not the value itself',
  },
  'several-words': {ko: '중간에 공백이 있습니다', en: 'it contains spaces'},
  'not-ascii': {
    ko: '영문자, 숫자, 기호가 아닌 문자가 있습니다',
    en: 'it contains characters other than letters, digits and ASCII symbols',
  },
  'too-long': {ko: '너무 깁니다', en: 'it is too long'},
  'other-service': {
    ko: '다른 서비스의 토큰이나 시크릿으로 보여 카카오에 보내지 않았습니다',
    en: 'it looks like the token or secret of another service and was not sent to Kakao',
  },
  'not-a-path': {
    ko: '파일이나 폴더의 경로가 아닙니다',
    en: 'it is not the path of a file or folder',
  },
  'holds-login': {
    ko: '이 변수가 있으면 새 로그인을 저장할 수 없습니다',
    en: 'no login can be stored while it is set',
  },
};
