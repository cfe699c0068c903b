import assert from 'node:assert/strict';
import https from 'node:https';
import {connect} from 'node:net';
import {type Emulator, startEmulator} from '../../../src/emulator/start-emulator.ts';
import {assertAnswer, sendMemo} from '../plain-http.ts';

/** The redirect URI that the clients use. */
export const redirectUri = 'https://example.com/oauth';

export const scopes = ['openid', 'profile_nickname', 'talk_message'] as const;

/** A local Kakao whose app asks for the consents that the clients need. */
export function startForClients(): Promise<Emulator> {
  return startEmulator({
    enabledScopes: [...scopes, 'account_email'],
    redirectUris: [redirectUri],
    clientSecret: 'client-secret-of-the-test-0123456',
  });
}

/** The secret of the app, which is on. */
export function secretOf({clientSecret}: Emulator): string {
  assert.ok(clientSecret !== null);
  return clientSecret;
}

/** Maps Kakao's two hosts to the local ones. */
function localAddress(url: string, {authOrigin, apiOrigin}: Emulator): string {
  return url
    .replace(/^https:\/\/kauth\.kakao\.com(?=\/)/, authOrigin)
    .replace(/^https:\/\/kapi\.kakao\.com(?=\/)/, apiOrigin);
}

/** A fetch for clients that have Kakao's hosts built in. */
export function fetchAt(emulator: Emulator): typeof fetch {
  const real = fetch;
  return (input, init) => {
    if (input instanceof Request) {
      return real(new Request(localAddress(input.url, emulator), input), init);
    }
    return real(localAddress(String(input), emulator), init);
  };
}

/** An agent of `node:https` for such clients: its connections lead to the local hosts. */
export function agentAt({authOrigin, apiOrigin}: Emulator): https.Agent {
  const agent = new https.Agent();
  const ports: Readonly<Record<string, string>> = {
    'kauth.kakao.com': new URL(authOrigin).port,
    'kapi.kakao.com': new URL(apiOrigin).port,
  };
  agent.createConnection = ({host}) => {
    const port = ports[host ?? ''];
    if (port === undefined) throw new Error(`${host} is not a host of Kakao`);
    return connect(Number(port), '127.0.0.1');
  };
  return agent;
}

/** Sends a text as any program does, with the access token that a client obtained. */
export async function sendText(
  emulator: Emulator,
  accessToken: string,
  text: string,
): Promise<void> {
  assertAnswer(await sendMemo(emulator, accessToken, {text}), 200, {result_code: 0});
}

/** The newest text in the room. */
export function newestText({memos}: Emulator): string | undefined {
  return memos.at(-1)?.text;
}
