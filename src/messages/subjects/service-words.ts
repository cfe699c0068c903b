import type {Phrase} from '../../domain/program/phrase.ts';

function wouldWrite(path: string): Phrase {
  return {ko: `${path}에 쓸 내용입니다.`, en: `This would be written to ${path}.`};
}

function installed(path: string): Phrase {
  return {
    ko: `daemon을 시작했습니다. 로그인할 때마다 자동으로 시작합니다: ${path}`,
    en: `The daemon is running, and starts at each login: ${path}`,
  };
}

function notStarted(kind: 'systemd' | 'launchd', detail: string): Phrase {
  return {
    ko: `${kind}에서 daemon을 시작하지 못했습니다: ${detail}. 'kakao-tui daemon'을 직접 실행하거나 cron에서 'kakao-tui schedule due'를 실행하세요.`,
    en: `${kind} could not start the daemon: ${detail}. Run 'kakao-tui daemon' yourself, or run 'kakao-tui schedule due' from cron.`,
  };
}

function notStopped(detail: string): Phrase {
  return {
    ko: `서비스 파일은 제거했지만 실행 중인 daemon을 멈추지 못했습니다: ${detail}`,
    en: `The service file is removed, but the running daemon could not be stopped: ${detail}`,
  };
}

function status({isInstalled, running}: {isInstalled: boolean; running: boolean}): Phrase {
  return {
    ko: `${running ? '실행 중' : '실행 중이 아님'}, ${isInstalled ? '설치됨' : '설치되지 않음'}`,
    en: `${running ? 'running' : 'not running'}, ${isInstalled ? 'installed' : 'not installed'}`,
  };
}

/** Secrets are not written to the service file; each service manager has its own place for them. */
const withheld = {
  systemd: (names: readonly string[]): Phrase => ({
    ko: `비밀 값이 들어 있어 서비스 파일에 쓰지 않은 변수: ${names.join(', ')}. daemon에 필요하면 'systemctl --user edit'로 Environment=에 넣으세요.`,
    en: `Not written to the service file, because they contain secrets: ${names.join(', ')}. If the daemon needs them, add them as Environment= with 'systemctl --user edit'.`,
  }),
  launchd: (names: readonly string[]): Phrase => ({
    ko: `비밀 값이 들어 있어 서비스 파일에 쓰지 않은 변수: ${names.join(', ')}. daemon에 필요하면 'launchctl setenv'로 넣으세요.`,
    en: `Not written to the service file, because they contain secrets: ${names.join(', ')}. If the daemon needs them, set them with 'launchctl setenv'.`,
  }),
};

/** Messages about the service that keeps the daemon running. */
export const serviceWords = {
  wouldWrite,
  installed,
  notStarted,
  notStopped,
  status,
  withheld,
  uninstalled: {ko: 'daemon을 멈추고 제거했습니다.', en: 'The daemon is stopped and removed.'},
  unsupported: {
    ko: "이 시스템에는 systemd도 launchd도 없습니다. 'kakao-tui daemon'을 직접 실행하거나 예약 작업에서 'kakao-tui schedule due'를 실행하세요.",
    en: "This system has neither systemd nor launchd. Run 'kakao-tui daemon' yourself, or run 'kakao-tui schedule due' from a scheduled task.",
  },
  notForRoot: {
    ko: 'root로는 설치할 수 없습니다. 메모를 보낼 사용자의 계정으로 설치하세요.',
    en: 'Cannot be installed as root. Use the account that sends the memos.',
  },
  needsServe: {
    ko: '--port, --digest, --level은 --serve와 함께 쓰세요.',
    en: 'Use --port, --digest and --level together with --serve.',
  },
  linger: {
    ko: '로그아웃한 뒤에도 계속 실행하려면: loginctl enable-linger',
    en: 'To keep it running after you log out: loginctl enable-linger',
  },
};
