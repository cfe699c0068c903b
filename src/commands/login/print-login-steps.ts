import type {LoginAttempt} from '../../app/login/login-attempt.ts';
import type {PasteOnlyReason} from '../../app/ports/login-ports.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Prints what to do on stderr, and the address alone on stdout, unless JSON follows there. */
export function printLoginSteps(
  context: CommandContext,
  attempt: LoginAttempt,
  {json}: {readonly json: boolean},
): void {
  context.hint(attempt.browser === 'opened' ? browserOpened : openIt);
  if (json) context.say(attempt.url);
  else context.print(attempt.url);
  const {listening, redirectUri} = attempt;
  context.hint(
    listening.kind === 'listening'
      ? callbackWords(redirectUri)
      : pasteOnlyWords(listening.reason, redirectUri),
  );
  context.hint(koeHint);
}

const browserOpened: Phrase = {
  ko: '브라우저를 열었습니다. 동의 화면에서 [카카오톡 메시지 전송]을 꼭 체크하세요. 페이지가 열리지 않았으면 이 주소를 여세요:',
  en: 'The browser was opened. Be sure to select "Send message in KakaoTalk". If no page appeared, open this address:',
};

const openIt: Phrase = {
  ko: '이 주소를 브라우저에서 열고 동의 화면에서 [카카오톡 메시지 전송]을 꼭 체크하세요:',
  en: 'Open this address in a browser and be sure to select "Send message in KakaoTalk":',
};

const koeHint: Phrase = {
  ko: '브라우저에 KOE006 같은 오류 코드가 표시되면 그 코드를 여기에 입력하세요. 해결 방법을 알려 줍니다.',
  en: 'If the browser shows an error code such as KOE006, enter it here to see how to fix it.',
};

function callbackWords(redirectUri: string): Phrase {
  return {
    ko: `콜백을 기다립니다 (${redirectUri}). 다른 컴퓨터의 브라우저를 쓴다면, 동의한 뒤 주소창에 표시된 주소 전체(또는 코드만)를 여기에 붙여 넣고 Enter를 누르세요.`,
    en: `Waiting for the callback (${redirectUri}). If the browser is on another computer, paste the final address from its address bar (or only the code) here and press Enter.`,
  };
}

const reasons: Readonly<Record<PasteOnlyReason, (redirectUri: string) => Phrase>> = {
  'not-loopback': (redirectUri) => ({
    ko: `리다이렉트 URI(${redirectUri})가 이 컴퓨터의 주소가 아니어서 콜백을 받을 수 없습니다.`,
    en: `This program cannot receive the callback at ${redirectUri}, which is not an address of this computer.`,
  }),
  'port-in-use': (redirectUri) => ({
    ko: `다른 프로그램이 ${redirectUri}의 포트를 쓰고 있어 콜백을 받을 수 없습니다.`,
    en: `Another program uses the port of ${redirectUri}, so no callback can be received.`,
  }),
  'port-forbidden': (redirectUri) => ({
    ko: `${redirectUri}의 포트를 열 권한이 없어 콜백을 받을 수 없습니다.`,
    en: `This user cannot open the port of ${redirectUri}, so no callback can be received.`,
  }),
};

function pasteOnlyWords(reason: PasteOnlyReason, redirectUri: string): Phrase {
  const why = reasons[reason](redirectUri);
  return {
    ko: `${why.ko} 동의한 뒤 브라우저 주소창에 표시된 주소 전체(또는 코드만)를 붙여 넣고 Enter를 누르세요.`,
    en: `${why.en} After giving consent, paste the final address from the address bar (or only the code) and press Enter.`,
  };
}
