import {finishFriendLogin, friendLoginAddress} from '../../app/friend/invite-friend.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {qrLines} from '../../domain/text/qr-code.ts';
import {consoleAddress, consolePage} from '../../messages/subjects/console-pages.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';

const {members, consentItems} = consolePage;

const steps: readonly Phrase[] = [
  {
    ko: '친구에게 보내려면 한 번만 준비하면 됩니다:',
    en: 'To send to a friend, prepare once:',
  },
  {
    ko: `1. ${consoleAddress} > ${members.ko}: 친구를 멤버로 초대하고, 친구가 수락합니다.`,
    en: `1. ${consoleAddress} > ${members.en}: invite your friend as a member; your friend accepts.`,
  },
  {
    ko: `2. ${consentItems.ko}: 카카오 서비스 내 친구목록(friends)을 '이용 중 동의'로, 카카오톡 메시지 전송(talk_message)도 켭니다.`,
    en: `2. ${consentItems.en}: enable the friends list (friends) as "consent during use", and messages (talk_message).`,
  },
  {
    ko: '3. 나의 동의: kakao-tui login --scope friends',
    en: '3. Your own consent: kakao-tui login --scope friends',
  },
  {
    ko: '4. 친구가 아래 주소를 휴대폰에서 열어 로그인하고 두 항목에 모두 동의합니다. 마지막에 열리지 않는 페이지가 나오면, 친구가 그 주소를 10분 안에 나에게 보내고 나는 여기서 마칩니다: kakao-tui friends --joined 주소',
    en: '4. Your friend opens the address below on a phone, logs in and agrees to both items. The page at the end does not open: your friend sends you its address, and you finish here within 10 minutes: kakao-tui friends --joined ADDRESS',
  },
  {
    ko: '5. 카카오의 목록이 바뀌면 친구가 보입니다: kakao-tui friends',
    en: "5. Your friend appears when Kakao's list has changed: kakao-tui friends",
  },
];

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
  if (!finished.ok) return reportFailure(context, finished.failure);
  context.note({
    ko: "친구의 로그인을 마쳤습니다. 친구의 토큰은 저장하지 않았습니다. 잠시 뒤 'kakao-tui friends'로 확인하세요.",
    en: "The login of your friend is complete; their tokens were not kept. Check with 'kakao-tui friends' after a while.",
  });
  return exitCode.done;
}
