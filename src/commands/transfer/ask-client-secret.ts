import type {AppCredentials} from '../../app/ports/kakao-ports.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {lacksClientSecret} from '../../app/setup/lacks-client-secret.ts';
import {cleanKey} from '../../domain/login/rest-api-key.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {askHidden} from '../questions/ask-hidden.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** How often the secret is asked for; Enter ends the questions. */
const maxQuestions = 3;

interface Asked {
  readonly credentials: AppCredentials;
  /** Whether stdin holds the token file, so that nothing can be typed. */
  readonly isFromStdin: boolean;
}

/**
 * Finds out whether Kakao wants a client secret that these credentials do not have, and asks for it
 * on a terminal. Without it the imported login would end with the first refresh.
 */
export async function withClientSecret(
  context: CommandContext,
  ports: Pick<Ports, 'environment' | 'preferences' | 'probes'>,
  {credentials: known, isFromStdin}: Asked,
): Promise<{credentials: AppCredentials; isSecretMissing: boolean}> {
  let credentials = known;
  for (let asked = 0; await lacksClientSecret(ports, credentials); asked += 1) {
    const canAsk = context.stdin.isTTY === true && !isFromStdin && asked < maxQuestions;
    const typed = canAsk ? cleanKey(await askHidden(context, question)) : '';
    if (typed === '') return {credentials: known, isSecretMissing: true};
    credentials = {...credentials, clientSecret: typed};
  }
  return {credentials, isSecretMissing: false};
}

const question: Phrase = {
  ko: '이 앱은 클라이언트 시크릿을 요구합니다. 클라이언트 시크릿 (없으면 Enter): ',
  en: 'This app requires its client secret. Client secret (press Enter to go on without it): ',
};

export const secretMissingWords: Phrase = {
  ko: "카카오가 이 앱의 클라이언트 시크릿을 요구하는데 없거나 다릅니다. 이대로는 토큰을 갱신할 수 없습니다. 'KAKAO_CLIENT_SECRET=시크릿 kakao-tui refresh'를 한 번 실행하면 저장해 두고 씁니다.",
  en: "Kakao requires the client secret of this app, and it is missing or wrong: the tokens cannot be refreshed. Run 'KAKAO_CLIENT_SECRET=SECRET kakao-tui refresh' once; the secret is kept from then on.",
};
