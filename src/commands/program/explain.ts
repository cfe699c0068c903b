import {exitCode} from '../../domain/failure/exit-code.ts';
import {readKakaoCode} from '../../domain/failure/read-kakao-code.ts';
import {explainKakaoCode, isKnownKakaoCode} from '../../messages/kakao-codes/explain-kakao-code.ts';
import {nextStepLine} from '../../messages/subjects/next-step-line.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/**
 * `kakao-tui explain CODE`: prints what a Kakao error code means and where to fix it. The words may
 * be a code or a complete response of Kakao, whose text distinguishes the meanings of -401. Exits
 * with 3 if the words contain no code or the code is unknown.
 */
export function runExplain(
  context: CommandContext,
  words: readonly string[],
  {json = false}: {json?: boolean},
): number {
  const {language} = context;
  const text = words.join(' ');
  const code = readKakaoCode(text);
  if (code === null) {
    context.say({
      ko: '카카오 오류 코드를 찾지 못했습니다. KOE006이나 -402처럼 쓰거나, 카카오의 응답을 그대로 붙여 넣으세요.',
      en: "No Kakao error code found. Type one such as KOE006 or -402, or paste Kakao's response.",
    });
    return exitCode.input;
  }
  const isKnown = isKnownKakaoCode(code);
  const explained = explainKakaoCode(code, text);
  const nextStep = nextStepLine(explained, language);
  if (json) {
    const known = {code, known: isKnown, title: explained.what[language], nextStep};
    printJson(context, {schema: 'kakao-tui/explain@1', ...known, url: explained.url ?? null});
  } else {
    context.print(`${code}  ${explained.what[language]}`);
    context.print(nextStep);
  }
  return isKnown ? exitCode.done : exitCode.input;
}
