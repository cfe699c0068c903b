import type {BrowserReach, PasteOnlyReason} from '../../app/ports/login-ports.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

export const loginWords = {
  opened: {
    ko: '브라우저를 열었습니다. [카카오톡 메시지 전송]을 꼭 체크하세요.',
    en: 'The browser was opened. Be sure to tick [Send message in KakaoTalk].',
  },
  notOpened: {
    ko: 'Ctrl+O로 브라우저를 열거나 아래 주소를 여세요. [카카오톡 메시지 전송]을 꼭 체크하세요.',
    en: 'Ctrl+O opens the browser, or open this address. Be sure to tick [Send message in KakaoTalk].',
  },
  openYourself: {
    ko: '브라우저를 열지 못했습니다. 이 주소를 직접 여세요. [카카오톡 메시지 전송]을 꼭 체크하세요.',
    en: 'No browser could be opened: open this address yourself. Be sure to tick [Send message in KakaoTalk].',
  },
  carryOver: {
    ko: '1. 쓰고 있는 컴퓨터의 브라우저에서 이 주소를 여세요(Ctrl+Y 복사). [카카오톡 메시지 전송]을 꼭 체크하세요.',
    en: '1. Open this address in the browser of the computer before you (Ctrl+Y copies it). Be sure to tick [Send message in KakaoTalk].',
  },
  carryBack: {
    ko: '2. 동의한 뒤 "연결할 수 없음" 페이지가 나오면 정상입니다. 그 주소창의 주소 전체(또는 code= 뒤의 코드)를 여기 붙여 넣고 Enter를 누르세요.',
    en: '2. After agreeing, a page that cannot be reached is fine: paste its whole address (or the code after code=) here and press Enter.',
  },
  carryBriefly: {
    ko: 'Ctrl+Y로 복사한 주소를 앞에 있는 컴퓨터의 브라우저에서 열고, 동의한 뒤 남은 주소를 붙여 넣으세요.',
    en: 'Ctrl+Y copies an address: open it in the browser before you, agree, and paste the address it ends on.',
  },
  tick: {
    ko: '[카카오톡 메시지 전송]을 체크하세요.',
    en: 'Tick [Send message in KakaoTalk].',
  },
  forConsent: {
    ko: '메시지 동의만 받습니다. 동의하면 기다리던 메모를 보냅니다.',
    en: 'Only the consent to messages is asked for. The memos that wait are sent after it.',
  },
  mend: {
    ko: 'Esc: 설정 고치기   Enter: 콘솔을 고친 뒤 다시 시작',
    en: 'Esc: mend the settings   Enter: start again, once the console is mended',
  },
  otherwise: {ko: '안 열렸으면 이 주소를 여세요', en: 'If nothing opened, open this address'},
  demo: {
    ko: '체험: 빈칸에서 Enter를 누르면 에뮬레이터의 홍길동이 대신 동의합니다.',
    en: "Demo: Enter on the empty field lets the emulator's person agree.",
  },
  starting: {ko: '로그인을 준비합니다.', en: 'Preparing the login.'},
  exchanging: {
    ko: '코드를 받았습니다. 토큰으로 교환하는 중입니다.',
    en: 'The code is here. Exchanging it for tokens.',
  },
  askConsent: {
    ko: 'Enter를 누르면 동의만 다시 받고, 기다리던 메모를 보냅니다. Esc로 닫아도 쓴 글은 보낼 것에 남습니다.',
    en: 'Enter asks for just that consent and sends what waits. Esc closes; what you write waits in the outbox.',
  },
  again: {ko: 'Enter를 누르면 다시 시작합니다.', en: 'Enter starts again.'},
  remote: {
    ko: 'SSH나 컨테이너라면, 브라우저 주소창에 남은 주소 전체(또는 코드만)를 붙여 넣으세요.',
    en: 'Over SSH or in a container, paste the whole address the browser ends on (or just the code).',
  },
  koe: {
    ko: '브라우저에 KOE006 같은 번호가 보이면 그 번호를 넣으세요. 고칠 곳을 알려 줍니다.',
    en: 'If the browser shows a number like KOE006, type it here to learn what to mend.',
  },
  codeAndState: {
    ko: '코드 있음   state 일치   Enter로 교환',
    en: 'code found   state matches   Enter exchanges it',
  },
  codeOnly: {ko: '코드 있음   Enter로 교환', en: 'code found   Enter exchanges it'},
  koeTyped: {ko: 'Enter로 설명 보기', en: 'Enter explains it'},
} satisfies Readonly<Record<string, Phrase>>;

/** Why no browser is opened. */
export function reachWords(reach: BrowserReach): Phrase {
  switch (reach) {
    case 'ssh':
      return {
        ko: 'SSH로 들어와 있어 여기서는 브라우저를 열지 않습니다.',
        en: 'You are here by SSH, so no browser is opened.',
      };
    case 'switched-off':
      return {
        ko: 'BROWSER=none이라 브라우저를 열지 않습니다.',
        en: 'BROWSER is none, so no browser is opened.',
      };
    default:
      return {
        ko: '이 컴퓨터에는 브라우저를 열 화면이 없습니다.',
        en: 'There is no desktop here to open a browser on.',
      };
  }
}

export function timeLeftWords(clock: string): Phrase {
  return {ko: `${clock} 남음`, en: `${clock} left`};
}

export function waitingWords(redirectUri: string, pasteOnly: PasteOnlyReason | null): Phrase {
  switch (pasteOnly) {
    case null:
      return {
        ko: `콜백 기다리는 중   ${redirectUri}`,
        en: `Waiting for the callback   ${redirectUri}`,
      };
    case 'not-loopback':
      return {
        ko: `${redirectUri}로는 콜백을 받을 수 없어 붙여넣기로만 로그인합니다.`,
        en: `No callback can be received at ${redirectUri}: log in by pasting.`,
      };
    case 'port-in-use':
      return {
        ko: `${redirectUri}의 포트를 다른 프로그램이 써서 붙여넣기로만 로그인합니다.`,
        en: `Another program uses the port of ${redirectUri}: log in by pasting.`,
      };
    case 'port-forbidden':
      return {
        ko: `${redirectUri}의 포트를 열 권한이 없어 붙여넣기로만 로그인합니다.`,
        en: `The port of ${redirectUri} may not be opened here: log in by pasting.`,
      };
  }
}
