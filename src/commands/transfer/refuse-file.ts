import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {failureJson} from '../shared/report-failure.ts';
import type {RecognizedFile} from './recognize-file.ts';

type RefusedFile = Exclude<RecognizedFile, {kind: 'tokens'}>;

/** Says in one sentence why nothing in a file can be imported, and what to do. */
export function refuseFile(
  context: CommandContext,
  file: RefusedFile,
  {json}: {readonly json?: boolean},
): number {
  const failure = file.kind === 'error-response' ? failureIn(file.response) : null;
  if (json) {
    const error = failure === null ? {} : {error: failureJson(failure, context.language)};
    printJson(context, {
      schema: 'kakao-tui/import@1',
      kind: 'unknown',
      ok: false,
      reason: file.kind === 'none' ? 'not-recognized' : file.kind,
      ...error,
    });
  }
  context.say(failure === null ? words[file.kind] : errorWords(failure));
  return exitCode.input;
}

const words: Readonly<Record<RefusedFile['kind'], Phrase>> = {
  none: {
    ko: '파일에 내보낸 메모도, 액세스 토큰이나 리프레시 토큰도 없습니다. 아무것도 가져오지 않았습니다.',
    en: 'The file contains neither exported memos nor an access or refresh token. Nothing was imported.',
  },
  'other-service': {
    ko: '다른 서비스의 토큰으로 보여 카카오에 보내지 않았습니다. 카카오의 토큰이라면 access_token과 refresh_token만 있는 JSON 파일로 가져오세요.',
    en: 'These look like the tokens of another service, so nothing was sent to Kakao. If they are from Kakao, import a JSON file with only access_token and refresh_token.',
  },
  pickle: {
    ko: "파이썬 pickle 파일은 코드를 실행할 수 있어 읽지 않습니다. 파이썬에서 json.dump(pickle.load(open('토큰 파일', 'rb')), open('kakao_code.json', 'w'))로 바꾼 뒤 가져오세요.",
    en: "A Python pickle can run code, so it is not read. Convert it in Python with json.dump(pickle.load(open('TOKEN_FILE', 'rb')), open('kakao_code.json', 'w')), then import that file.",
  },
  'error-response': {
    ko: "토큰이 아니라 오류 응답이 저장된 파일입니다. 'kakao-tui login'으로 로그인하세요.",
    en: "The file contains an error response, not tokens. Log in with 'kakao-tui login'.",
  },
};

function errorWords(failure: Failure): Phrase {
  const ko = describeFailure(failure, 'ko');
  const en = describeFailure(failure, 'en');
  return {
    ko: `토큰이 아니라 카카오의 오류 응답이 저장된 파일입니다. ${ko.title} ${ko.nextStep}`.trim(),
    en: `The file contains an error response of Kakao, not tokens. ${en.title} ${en.nextStep}`.trim(),
  };
}

/**
 * The failure in an error response of Kakao; null without one of its codes, as other services write
 * them too. A stored response has no HTTP status: Kakao's login uses 400 for its errors, and the
 * API for most.
 */
function failureIn(response: Readonly<Record<string, unknown>>): Failure | null {
  const code = codeIn(response);
  if (code === null) return null;
  const texts = ['msg', 'error_description', 'error'].map((name) => response[name]);
  const message = texts.find((text) => typeof text === 'string');
  return {kind: 'kakao', http: 400, code, message: typeof message === 'string' ? message : ''};
}

function codeIn({error_code: koe, code}: Readonly<Record<string, unknown>>) {
  if (typeof koe === 'string' && /^KOE\d{1,4}$/.test(koe)) return koe;
  const text = String(code ?? '');
  return /^-\d{1,5}$/.test(text) ? Number(text) : null;
}
