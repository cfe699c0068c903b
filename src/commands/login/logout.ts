import {logOut, unlink} from '../../app/login/log-out.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

/** `kakao-tui logout`: ends this login at Kakao and here; the history stays. */
export async function runLogout(context: CommandContext): Promise<number> {
  const ended = await logOut(context.ports());
  if (!ended.ok) return reportFailure(context, ended.failure);
  if (ended.value.isRevoked) {
    context.note({
      ko: '로그아웃했습니다. 보낸 기록은 그대로 있습니다.',
      en: 'Logged out. The history of sent memos is kept.',
    });
  } else {
    context.say({
      ko: '이 컴퓨터의 토큰을 지웠습니다. 카카오에는 알리지 못해 토큰은 만료될 때까지 살아 있습니다.',
      en: 'The tokens on this machine are deleted. Kakao could not be told: they live until they expire.',
    });
  }
  return exitCode.done;
}

/** `kakao-tui unlink`: cuts the link between the person and the Kakao app. */
export async function runUnlink(context: CommandContext): Promise<number> {
  const cut = await unlink(context.ports());
  if (!cut.ok) return reportFailure(context, cut.failure);
  context.note({
    ko: '앱과의 연결을 끊었습니다. 동의가 지워졌으므로 다음 로그인 때 다시 동의해야 합니다. 보낸 기록은 그대로 있습니다.',
    en: 'Unlinked from the app. The consents are erased, so the next login asks for them again. The history is kept.',
  });
  return exitCode.done;
}
