import {exitCode} from '../../domain/failure/exit-code.ts';
import {readHttpStatus} from '../../domain/failure/http-status.ts';
import {plainDigits} from '../../domain/failure/plain-digits.ts';
import {readKakaoCodes} from '../../domain/failure/read-kakao-code.ts';
import {type RedirectError, readRedirectError} from '../../domain/failure/redirect-error.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {knownDenials, loginDeniedWords} from '../../messages/failures/login-words.ts';
import {explainKakaoCode, isKnownKakaoCode} from '../../messages/kakao-codes/explain-kakao-code.ts';
import {consoleAddress} from '../../messages/subjects/console-pages.ts';
import {nextStepLine} from '../../messages/subjects/next-step-line.ts';
import type {Words} from '../../messages/subjects/words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/**
 * `kakao-tui explain CODE…`: prints what Kakao's error codes mean and where to fix them. The words
 * may be codes or a complete response of Kakao, whose text distinguishes the meanings of -401. A
 * number that stands for two codes gets both explanations, and the error in a redirected address
 * the words of a denied login. Exits with 3 if the words contain no code or a code is unknown.
 */
export function runExplain(
  context: CommandContext,
  words: readonly string[],
  {json = false}: {json?: boolean},
): number {
  const text = words.join(' ');
  const isList = words.length > 1 && words.every((word) => wholeCode.test(word));
  const codes = (isList ? words : [text]).flatMap(readKakaoCodes);
  const denial = codes.some((code) => code.startsWith('KOE')) ? null : readRedirectError(text);
  const [first, ...others] =
    denial === null
      ? codes.map((code) => explained(context, code, text))
      : [explainedDenial(context, denial)];
  if (first === undefined) {
    context.say(withoutCode(readHttpStatus(plainDigits(text))));
    return exitCode.input;
  }
  if (json) {
    printJson(context, {schema: 'kakao-tui/explain@1', ...first, others});
  } else {
    for (const {code, title, nextStep} of [first, ...others]) {
      context.print(`${code}  ${title}`);
      context.print(nextStep);
    }
  }
  const isKnown = isList ? [first, ...others].every(({known}) => known) : first.known;
  return isKnown ? exitCode.done : exitCode.input;
}

/** A word that is a code by itself, so that several of them are no text. */
const wholeCode = /^(?:KOE\d{3}|-\d{1,5})$/i;

function explained({language}: CommandContext, code: string, text: string) {
  return explanation({code, known: isKnownKakaoCode(code)}, explainKakaoCode(code, text), language);
}

function explainedDenial({language}: CommandContext, denial: RedirectError) {
  const {error: code} = denial;
  const words = loginDeniedWords(denial);
  const complete = words.page === undefined ? words : {...words, url: consoleAddress};
  return explanation({code, known: knownDenials.has(code)}, complete, language);
}

function explanation(of: {code: string; known: boolean}, words: Words, language: Language) {
  const nextStep = nextStepLine(words, language);
  return {...of, title: words.what[language], nextStep, url: words.url ?? null};
}

function withoutCode(status: number | null): Phrase {
  if (status === null) {
    return {
      ko: '카카오 오류 코드를 찾지 못했습니다. KOE006이나 -402처럼 쓰거나, 카카오의 응답을 그대로 붙여 넣으세요.',
      en: "No Kakao error code found. Type one such as KOE006 or -402, or paste Kakao's response.",
    };
  }
  return {
    ko: `${status}: 카카오 오류 코드가 아니라 HTTP 상태입니다. 원인은 응답 본문에 있습니다: 본문을 출력해(Python에서는 print(response.text)) 그대로 붙여 넣으세요.`,
    en: `${status} is an HTTP status, not a Kakao error code. The cause is in the body of the response: print it (in Python with print(response.text)) and paste it here.`,
  };
}
