import type {LoginAttempt} from '../../app/login/login-attempt.ts';
import type {PasteOnlyReason} from '../../app/ports/login-ports.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Says what the person is to do; the address alone goes to stdout. */
export function printLoginSteps(context: CommandContext, attempt: LoginAttempt): void {
  context.say(attempt.browser === 'opened' ? browserOpened : openIt);
  context.print(attempt.url);
  const {listening, redirectUri} = attempt;
  context.say(
    listening.kind === 'listening'
      ? callbackWords(redirectUri)
      : pasteOnlyWords(listening.reason, redirectUri),
  );
  context.say(koeHint);
}

const browserOpened: Phrase = {
  ko: '브라우저를 열었습니다. [카카오톡 메시지 전송]을 꼭 체크하세요. 안 열렸으면 이 주소를 여세요:',
  en: 'The browser was opened. Be sure to tick "Send message in KakaoTalk". If nothing opened, open this address:',
};

const openIt: Phrase = {
  ko: '이 주소를 브라우저에서 열고 [카카오톡 메시지 전송]을 꼭 체크하세요:',
  en: 'Open this address in a browser and be sure to tick "Send message in KakaoTalk":',
};

const koeHint: Phrase = {
  ko: '브라우저에 KOE006 같은 번호가 보이면 그 번호를 넣으세요. 고칠 곳을 알려 줍니다.',
  en: 'If the browser shows a number such as KOE006, enter that number to learn what to mend.',
};

function callbackWords(redirectUri: string): Phrase {
  return {
    ko: `콜백을 기다립니다 (${redirectUri}). 다른 컴퓨터의 브라우저라면, 주소창에 남은 주소 전체(또는 코드만)를 여기에 붙여 넣고 Enter를 누르세요.`,
    en: `Waiting for the callback (${redirectUri}). With a browser on another machine, paste the whole address it ends on (or the code alone) here and press Enter.`,
  };
}

const reasons: Readonly<Record<PasteOnlyReason, (redirectUri: string) => Phrase>> = {
  'not-loopback': (redirectUri) => ({
    ko: `리다이렉트 URI(${redirectUri})로는 이 프로그램이 콜백을 받을 수 없습니다.`,
    en: `This program cannot receive the callback at ${redirectUri}.`,
  }),
  'port-in-use': (redirectUri) => ({
    ko: `다른 프로그램이 ${redirectUri}의 포트를 쓰고 있어 콜백을 받을 수 없습니다.`,
    en: `Another program uses the port of ${redirectUri}, so no callback can be received.`,
  }),
  'port-forbidden': (redirectUri) => ({
    ko: `${redirectUri}의 포트는 이 사용자가 열 수 없어 콜백을 받을 수 없습니다.`,
    en: `This user may not open the port of ${redirectUri}, so no callback can be received.`,
  }),
};

function pasteOnlyWords(reason: PasteOnlyReason, redirectUri: string): Phrase {
  const why = reasons[reason](redirectUri);
  return {
    ko: `${why.ko} 동의한 뒤 브라우저 주소창에 남은 주소 전체(또는 코드만)를 붙여 넣고 Enter를 누르세요.`,
    en: `${why.en} After agreeing, paste the whole address that the browser ends on (or the code alone) and press Enter.`,
  };
}
