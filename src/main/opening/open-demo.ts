import {enterDemo} from '../../app/demo/enter-demo.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {shownPicture} from '../../app/shared/known-picture.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import {isToFriends, type Memo} from '../../domain/memo/memo.ts';
import {startEmulator} from '../../emulator/start-emulator.ts';
import type {TestControls} from '../../emulator/test-controls.ts';
import {messageRequest} from '../../kakao/templates/message-request.ts';
import type {Cli} from '../cli-context.ts';
import {createServices, takeDemoFolder} from '../load-services.ts';
import type {Services} from '../services.ts';

/** The app's services on a local Kakao; `close` ends that too. */
export interface Demo {
  readonly services: Services;
  close(): Promise<void>;
}

/** The user, and friends who agreed to the app, so that every page of the demo can be tried. */
const friendsOfDemo = ['엄마', '이민지', '박준호'];
const peopleOfDemo = {
  people: [{nickname: '홍길동'}, ...friendsOfDemo.map((nickname) => ({nickname}))],
  joined: friendsOfDemo,
  enabledScopes: ['profile_nickname', 'talk_message', 'talk_calendar', 'friends'],
} as const;

/**
 * Opens the demo, which has its own folder and keeps its history. The room of the local Kakao,
 * which is new at each start, receives the memos of that history.
 */
export async function openDemo(cli: Cli): Promise<Demo> {
  const {folder, lock} = await takeDemoFolder(cli.chosen.folder().data);
  const emulator = await startEmulator({accessTokenLifetime: 120, ...peopleOfDemo});
  const services = createServices({
    env: {
      ...cli.env,
      KAKAO_AUTH_ORIGIN: emulator.authOrigin,
      KAKAO_API_ORIGIN: emulator.apiOrigin,
      KAKAO_REST_API_KEY: emulator.restApiKey,
      KAKAO_CLIENT_SECRET: emulator.clientSecret ?? '',
      KAKAO_REDIRECT_URI: emulator.redirectUris[0],
    },
    folder: {data: folder, config: folder},
    version: cli.context.version,
    criticalWork: cli.criticalWork,
    debug: cli.debug,
    demo: {roomUrl: emulator.roomUrl, agree: (url) => emulator.agree(url)},
  });
  const {ports} = services;
  await enterDemo(ports, ports.preferences.read().language ?? cli.context.language);
  await fillRoom(emulator, ports);
  const close = async (): Promise<void> => {
    services.close();
    await emulator.close();
    lock?.release();
  };
  return {services, close};
}

/**
 * Puts the sent parts of the user's own memos into the room, as they arrived. A preview of the room's
 * own page is left out: that page was on another port. So is a picture that was never uploaded.
 */
async function fillRoom(
  {receive}: TestControls,
  ports: Pick<Ports, 'clock' | 'pictures' | 'records'>,
): Promise<void> {
  for (const memo of ports.records.read({})) {
    if (isToFriends(memo)) continue;
    const {content, parts, createdAt, sentAt} = memo;
    const addresses = addressesOf(memo, ports);
    for (const [index, {text, status}] of parts.entries()) {
      if (status !== 'sent') continue;
      try {
        const request = messageRequest({content, text, index, addresses});
        await receive(request, sentAt ?? createdAt);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
  }
}

/** The addresses at which an earlier local Kakao showed the pictures of a memo. */
function addressesOf(
  memo: Memo,
  ports: Pick<Ports, 'clock' | 'pictures'>,
): Readonly<Record<string, string>> {
  const entries = picturesOf(memo.content).flatMap((picture) => {
    const shown = shownPicture(ports, memo, picture);
    return shown === null ? [] : [[picture.hash, shown.address] as const];
  });
  return Object.fromEntries(entries);
}
