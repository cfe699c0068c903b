import {finishFriendLogin, friendLoginAddress} from '../../app/friend/invite-friend.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {qrLines} from '../../domain/text/qr-code.ts';
import {friendSetupSteps} from '../../messages/subjects/console-pages.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

const steps = friendSetupSteps({
  consent: {ko: 'kakao-tui login --scope friends', en: 'kakao-tui login --scope friends'},
  list: {ko: 'kakao-tui friends', en: 'kakao-tui friends'},
});

/** Prints what is needed to send to friends, with the address for a friend and its QR code. */
export function printFriendSetup(context: CommandContext): number {
  const address = friendLoginAddress(context.ports());
  if (!address.ok) return reportFailure(context, address.failure);
  const {language, output} = context;
  for (const step of steps) context.print(step[language]);
  context.print('');
  context.print(address.value);
  const lines = output.isTerminal ? qrLines(address.value) : [];
  if (lines.every((line) => cellWidth(line) < output.columns)) {
    for (const line of lines) context.print(line);
  }
  return exitCode.done;
}

/** `kakao-tui friends --joined ADDRESS`: finishes the login of a friend. */
export async function runJoined(context: CommandContext, address: string): Promise<number> {
  const finished = await finishFriendLogin(context.ports(), address);
  if (!finished.ok) {
    const code = reportFailure(context, finished.failure);
    context.hint({
      ko: '내가 아니라 친구가 다시 로그인해야 할 때는, kakao-tui friends --setup의 주소를 한 번 더 열어 달라고 하세요.',
      en: 'If it is your friend who must log in again, ask them to open the address of kakao-tui friends --setup once more.',
    });
    return code;
  }
  context.note({
    ko: "친구의 로그인을 마쳤습니다. 친구의 토큰은 저장하지 않았습니다. 잠시 뒤 'kakao-tui friends'로 확인하세요.",
    en: "The login of your friend is complete; their tokens were not kept. Check with 'kakao-tui friends' after a while.",
  });
  return exitCode.done;
}
