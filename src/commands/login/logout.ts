import {logOut, unlink} from '../../app/login/log-out.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

/** `kakao-tui logout`: ends this login at Kakao and on this machine; keeps the history. */
export async function runLogout(context: CommandContext): Promise<number> {
  const ended = await logOut(context.ports());
  if (!ended.ok) return reportFailure(context, ended.failure);
  if (ended.value.isRevoked) {
    context.note({
      ko: '로그아웃했습니다. 보낸 기록은 남아 있습니다.',
      en: 'Logged out. The history is kept.',
    });
  } else {
    context.say({
      ko: '이 컴퓨터의 토큰을 삭제했습니다. 카카오에 알리지 못해, 토큰은 만료될 때까지 유효합니다.',
      en: 'Deleted the tokens on this computer. Kakao could not be reached, so they stay valid until they expire.',
    });
  }
  return exitCode.done;
}

/** `kakao-tui unlink`: unlinks the user from the Kakao app. */
export async function runUnlink(context: CommandContext): Promise<number> {
  const unlinked = await unlink(context.ports());
  if (!unlinked.ok) return reportFailure(context, unlinked.failure);
  context.note({
    ko: '카카오 앱과의 연결을 끊었습니다. 동의도 철회되어 다음에 로그인할 때 다시 동의해야 합니다. 보낸 기록은 남아 있습니다.',
    en: 'Unlinked from the Kakao app. All consents are withdrawn, so the next login asks for them again. The history is kept.',
  });
  return exitCode.done;
}
