import type {BrowserReach, PasteOnlyReason} from '../../app/ports/login-ports.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

export const loginScreenWords = {
  opened: {
    ko: '브라우저에서 [카카오톡 메시지 전송]을 체크하고 동의하세요. 열리지 않았으면 이 주소를 여세요.',
    en: 'In the browser, select [Send message in KakaoTalk] and agree. If it did not open, open this address.',
  },
  notOpened: {
    ko: 'Ctrl+O로 브라우저를 열거나 이 주소를 열고, [카카오톡 메시지 전송]을 체크하고 동의하세요.',
    en: 'Press Ctrl+O to open the browser, or open this address. Select [Send message in KakaoTalk] and agree.',
  },
  openYourself: {
    ko: '브라우저를 열지 못했습니다. 이 주소를 직접 열고, [카카오톡 메시지 전송]을 체크하고 동의하세요.',
    en: 'Could not open a browser. Open this address yourself, select [Send message in KakaoTalk] and agree.',
  },
  carryOver: {
    ko: '1. 지금 쓰는 컴퓨터의 브라우저에서 이 주소를 여세요(Ctrl+Y 복사). [카카오톡 메시지 전송]을 꼭 체크하세요.',
    en: '1. Open this address in the browser of the computer you are using (Ctrl+Y copies it). Be sure to select [Send message in KakaoTalk].',
  },
  carryBack: {
    ko: '2. 동의한 뒤 "연결할 수 없음" 페이지가 나오면 정상입니다. 그 주소창의 주소 전체(또는 code= 뒤의 코드)를 여기 붙여 넣고 Enter를 누르세요.',
    en: '2. After you agree, a page that cannot be reached is normal. Paste its full address (or the code after code=) here and press Enter.',
  },
  carryBriefly: {
    ko: 'Ctrl+Y로 복사한 주소를 지금 쓰는 컴퓨터의 브라우저에서 열고, 동의한 뒤 나온 주소를 붙여 넣으세요.',
    en: 'Copy the address with Ctrl+Y, open it in your own browser, agree, and paste the address you end up at.',
  },
  selectConsent: {
    ko: '[카카오톡 메시지 전송]을 체크하세요.',
    en: 'Select [Send message in KakaoTalk].',
  },
  forConsent: {
    ko: '메시지 전송 동의만 받습니다. 동의하면 대기 중인 메모를 보냅니다.',
    en: 'Only the message consent is requested. Once you agree, waiting memos are sent.',
  },
  forCalendar: {
    ko: '알림을 위한 톡캘린더 동의를 더 받습니다. 동의하지 않아도 메모는 그대로 보냅니다.',
    en: 'The TalkCalendar consent for reminders is requested too. Without it memos are sent as before.',
  },
  fixSettings: {
    ko: 'Esc: 설정 바꾸기   Enter: 콘솔에서 고친 뒤 다시 시작',
    en: 'Esc: change settings   Enter: start again after fixing the console',
  },
  demo: {
    ko: '체험: 입력란을 비운 채 Enter를 누르면 에뮬레이터의 홍길동이 대신 동의합니다.',
    en: "Demo: press Enter on the empty field and the emulator's user agrees.",
  },
  starting: {ko: '로그인을 준비하는 중입니다.', en: 'Preparing the login.'},
  exchanging: {
    ko: '코드를 받았습니다. 토큰으로 교환하는 중입니다.',
    en: 'Code received. Exchanging it for tokens.',
  },
  askConsent: {
    ko: 'Enter를 누르면 동의만 다시 받고, 대기 중인 메모를 보냅니다. Esc로 닫아도 쓴 글은 보낼 메모로 남습니다.',
    en: 'Press Enter to request only that consent and send waiting memos. Esc closes; what you write stays in the outbox.',
  },
  again: {ko: 'Enter를 누르면 다시 시작합니다.', en: 'Press Enter to start again.'},
  remote: {
    ko: 'SSH나 컨테이너에서는 브라우저 주소창의 주소 전체(또는 코드만)를 붙여 넣으세요.',
    en: 'Over SSH or in a container, paste the full address from the browser (or just the code).',
  },
  koe: {
    ko: '브라우저에 KOE006 같은 오류 코드가 보이면 여기에 입력하세요. 해결 방법을 알려 줍니다.',
    en: 'If the browser shows an error code like KOE006, type it here to see how to fix it.',
  },
  codeAndState: {
    ko: '코드와 state 일치   Enter로 로그인',
    en: 'code and state ok   Enter to log in',
  },
  codeOnly: {ko: '코드 확인   Enter로 로그인', en: 'code found   Enter to log in'},
  koeTyped: {ko: 'Enter로 설명 보기', en: 'Enter to explain'},
} satisfies Readonly<Record<string, Phrase>>;

/** Why no browser is opened. */
export function reachWords(reach: BrowserReach): Phrase {
  switch (reach) {
    case 'ssh':
      return {
        ko: 'SSH로 접속 중이라 브라우저를 열지 않습니다.',
        en: 'Connected over SSH, so no browser is opened.',
      };
    case 'switched-off':
      return {
        ko: 'BROWSER=none이라 브라우저를 열지 않습니다.',
        en: 'BROWSER=none is set, so no browser is opened.',
      };
    default:
      return {
        ko: '이 컴퓨터에는 브라우저를 열 데스크톱이 없습니다.',
        en: 'This computer has no desktop to open a browser on.',
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
        ko: `${redirectUri} 주소로는 콜백을 받을 수 없어 주소를 붙여 넣어 로그인합니다.`,
        en: `No callback can be received at ${redirectUri}. Log in by pasting the address.`,
      };
    case 'port-in-use':
      return {
        ko: `${redirectUri}의 포트를 다른 프로그램이 쓰고 있어 주소를 붙여 넣어 로그인합니다.`,
        en: `Another program uses the port of ${redirectUri}. Log in by pasting the address.`,
      };
    case 'port-forbidden':
      return {
        ko: `${redirectUri}의 포트를 열 권한이 없어 주소를 붙여 넣어 로그인합니다.`,
        en: `No permission to open the port of ${redirectUri}. Log in by pasting the address.`,
      };
  }
}
