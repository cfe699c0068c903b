import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';
import {type PartSettlement, settleSend, settleUnsent} from '../../domain/memo/settle-send.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';

/**
 * Sends one part by a request; if the access token is rejected, refreshes it once and sends the part
 * once more.
 */
export async function sendPart(
  ports: RefreshPorts,
  send: (accessToken: string) => Promise<SendOutcome>,
): Promise<PartSettlement> {
  const asked = await withAccessToken(
    ports,
    async (accessToken): Promise<Result<PartSettlement>> => {
      const settlement = settleSend(await send(accessToken));
      return settlement.kind === 'refresh' ? failed(settlement.failure) : succeeded(settlement);
    },
  );
  return asked.ok ? asked.value : settleUnsent(asked.failure);
}
