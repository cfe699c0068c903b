import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Message} from '../../domain/memo/message.ts';
import {
  type PartSettlement,
  type Settlement,
  settleSend,
  settleUnsent,
} from '../../domain/memo/settle-send.ts';
import {getAccessToken} from '../login/get-access-token.ts';
import {refreshTokens} from '../login/refresh-tokens.ts';
import type {Ports} from '../ports/ports.ts';

/** Sends one part; a refused access token is refreshed once and the part sent once more. */
export async function sendPart(
  ports: Ports,
  message: Message,
  signal?: AbortSignal,
): Promise<PartSettlement> {
  const accessToken = await getAccessToken(ports);
  const first = await sendWith({ports, message, accessToken, signal});
  if (first.kind !== 'refresh') return first;
  const second = await sendWith({
    ports,
    message,
    accessToken: await nextAccessToken(ports, accessToken),
    signal,
  });
  if (second.kind !== 'refresh') return second;
  return {kind: 'retry', failure: {kind: 'logged-out', cause: second.failure}, pause: 'login'};
}

async function nextAccessToken(ports: Ports, refused: Result<string>): Promise<Result<string>> {
  const refreshed = await refreshTokens(ports, refused.ok ? refused.value : undefined);
  return refreshed.ok ? succeeded(refreshed.value.tokens.accessToken) : refreshed;
}

interface Sending {
  ports: Ports;
  message: Message;
  accessToken: Result<string>;
  signal: AbortSignal | undefined;
}

async function sendWith(sending: Sending): Promise<Settlement> {
  const {ports, message, accessToken, signal} = sending;
  if (!accessToken.ok) return settleUnsent(accessToken.failure);
  return settleSend(await ports.api.sendMemo(accessToken.value, message, signal));
}
