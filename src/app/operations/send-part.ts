import {type Result, succeeded} from '../../domain/result.ts';
import {type Settlement, settleSend} from '../../domain/settle-send.ts';
import type {TextTemplate} from '../../domain/text-template.ts';
import type {Ports} from '../ports.ts';
import {getAccessToken} from './get-access-token.ts';
import {refreshTokens} from './refresh-tokens.ts';

/** How sending one part ended, once the tokens had their one chance of a refresh. */
export type PartSettlement = Exclude<Settlement, {kind: 'refresh'}>;

/** Sends one part; a refused access token is refreshed once and the part sent once more. */
export async function sendPart(
  ports: Ports,
  template: TextTemplate,
  signal?: AbortSignal,
): Promise<PartSettlement> {
  const token = await getAccessToken(ports);
  const first = await sendWith({ports, template, token, signal});
  if (first.kind !== 'refresh') return first;
  const refreshed = await refreshTokens(ports, token.ok ? token.value : undefined);
  const newToken = refreshed.ok ? succeeded(refreshed.value.tokens.accessToken) : refreshed;
  const second = await sendWith({ports, template, token: newToken, signal});
  if (second.kind !== 'refresh') return second;
  return {kind: 'retry', failure: {kind: 'logged-out', cause: second.failure}, pause: 'login'};
}

interface Sending {
  ports: Ports;
  template: TextTemplate;
  token: Result<string>;
  signal: AbortSignal | undefined;
}

async function sendWith({ports, template, token, signal}: Sending): Promise<Settlement> {
  if (!token.ok) {
    const pause = token.failure.kind === 'logged-out' ? 'login' : 'none';
    return {kind: 'retry', failure: token.failure, pause};
  }
  return settleSend(await ports.api.sendMemo(token.value, template, signal));
}
