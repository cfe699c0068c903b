import type {Phrase} from '../../domain/program/phrase.ts';

function wouldWrite(path: string): Phrase {
  return {ko: `${path}에 쓸 내용입니다.`, en: `This would be written to ${path}.`};
}

function installed(path: string): Phrase {
  return {
    ko: `daemon을 켰습니다. 로그인할 때마다 켜집니다: ${path}`,
    en: `The daemon runs, and will at each login: ${path}`,
  };
}

function notStarted(kind: 'systemd' | 'launchd', detail: string): Phrase {
  return {
    ko: `${kind}이(가) daemon을 켜지 못했습니다: ${detail}. 'kakao-tui daemon'을 직접 실행하거나 cron에서 'kakao-tui schedule due'를 부르세요.`,
    en: `${kind} did not start the daemon: ${detail}. Run 'kakao-tui daemon' yourself, or call 'kakao-tui schedule due' from cron.`,
  };
}

function notStopped(detail: string): Phrase {
  return {
    ko: `설정 파일은 지웠지만 실행 중인 daemon을 끄지 못했습니다: ${detail}`,
    en: `Its file is removed, but a running daemon could not be stopped: ${detail}`,
  };
}

function status({isInstalled, running}: {isInstalled: boolean; running: boolean}): Phrase {
  return {
    ko: `${running ? '실행 중' : '실행 중이 아님'}, ${isInstalled ? '설치됨' : '설치되지 않음'}`,
    en: `${running ? 'running' : 'not running'}, ${isInstalled ? 'installed' : 'not installed'}`,
  };
}

/** What is said of the service that keeps the daemon running. */
export const serviceWords = {
  wouldWrite,
  installed,
  notStarted,
  notStopped,
  status,
  uninstalled: {ko: 'daemon을 끄고 지웠습니다.', en: 'The daemon is stopped and removed.'},
  unsupported: {
    ko: "이 시스템에는 systemd도 launchd도 없습니다. 'kakao-tui daemon'을 직접 실행하거나 예약 작업에서 'kakao-tui schedule due'를 부르세요.",
    en: "This system has neither systemd nor launchd. Run 'kakao-tui daemon' yourself, or have a scheduled task call 'kakao-tui schedule due'.",
  },
  notForRoot: {
    ko: 'root에게는 설치하지 않습니다. 메모를 보낼 사람의 계정으로 설치하세요.',
    en: 'Nothing is installed for root. Use the account whose memos are to be sent.',
  },
  linger: {
    ko: '로그아웃한 뒤에도 실행하려면: loginctl enable-linger',
    en: 'To have it run after you log out too: loginctl enable-linger',
  },
};
