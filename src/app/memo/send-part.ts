import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Message} from '../../domain/memo/message.ts';
import {type PartSettlement, settleSend, settleUnsent} from '../../domain/memo/settle-send.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';

/**
 * Sends one part; if the access token is rejected, refreshes it once and sends the part once more.
 */
export async function sendPart(
  ports: RefreshPorts,
  message: Message,
  signal?: AbortSignal,
): Promise<PartSettlement> {
  const asked = await withAccessToken(
    ports,
    async (accessToken): Promise<Result<PartSettlement>> => {
      const settlement = settleSend(await ports.api.sendMemo(accessToken, message, signal));
      return settlement.kind === 'refresh' ? failed(settlement.failure) : succeeded(settlement);
    },
  );
  return asked.ok ? asked.value : settleUnsent(asked.failure);
}
