import {awaitOutcome} from '../../app/memo/await-outcome.ts';
import {type SendRequest, sendOnce} from '../../app/memo/send-once.ts';
import type {Ports} from '../../app/ports/ports.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {senderQuota} from '../../domain/memo/daily-quota.ts';
import type {ToolAnswer} from '../../domain/program/served-tool.ts';
import {warnLinkDomains} from '../send/warn-link-domain.ts';
import {checkMessage, messageOf} from '../shared/check-message.ts';
import type {MessageOptions} from '../shared/message-form.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {pruneOldMemos} from '../shared/prune-old-memos.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {warnSplitAddress} from '../shared/warn-split-address.ts';
import {type GivenState, stateOfEarlier, stateOfMemo} from './answers.ts';
import {agents, give, ownKey, refusedState, type ToolContext, type Work} from './tool-context.ts';
import {tooLong} from './tool-words.ts';

/** The time (ms) for sending one memo: longer than any answer of Kakao may take. */
const timeoutMs = 40_000;

export interface AgentMemo {
  /** The message, as the options of `send` say it. */
  readonly options: MessageOptions;
  /** The text, or the items of a list as JSON; null if the options say everything. */
  readonly text: string | null;
  readonly key: string;
}

/**
 * Stores the memo, unless its key was used or a limit is reached, and sends it now. What cannot be
 * sent now waits in the outbox; what the agent withdraws before it is sent never is.
 */
export function giveMemo(
  tools: ToolContext,
  memo: AgentMemo,
  withdrawn: AbortSignal,
): Promise<ToolAnswer> {
  return give(tools, (work) => tools.inOrder(() => send(tools, memo, {...work, withdrawn})));
}

const cancelled = {kind: 'network', reason: 'cancelled', detail: ''} as const;

interface Sending extends Work {
  readonly withdrawn: AbortSignal;
}

async function send(
  tools: ToolContext,
  memo: AgentMemo,
  {ports, listening, withdrawn}: Sending,
): Promise<Result<GivenState>> {
  const {context} = tools;
  const {language} = context;
  // No one waits for a call that is withdrawn before its turn.
  if (withdrawn.aborted) return failed(cancelled);
  const content = messageOf(listening, memo.options, memo.text);
  if (!content.ok) return content;
  const checked = checkMessage(listening, content.value, {});
  if (!checked.ok) return checked;
  const excess = tooLong(checked.value.divide().length);
  if (excess !== null) return succeeded(refusedState(tools, excess));
  reportCleaned(listening, memo.text ?? '', ...textsInOptions(memo.options));
  if (content.value.kind === 'text') warnSplitAddress(listening, content.value);
  warnLinkDomains(listening, checked.value.content);
  const request: SendRequest = {
    content: content.value,
    onOutOfReach: 'queued',
    abandon: withdrawn,
    once: {
      idempotencyKey: ownKey(memo.key),
      source: agents(tools),
      dayLimit: senderQuota,
    },
  };
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(timeoutMs)]);
  const sent = await sendOnce(ports, request, signal);
  if (!sent.ok) return sent;
  await pruneOldMemos(context);
  if (sent.value.heldBack === null) return succeeded(stateOfMemo(sent.value.memo, language));
  return succeeded(stateOfEarlier(await settled(ports, sent.value.memo?.id, signal), language));
}

/** The memo of the same key, which another process may be sending. */
function settled(ports: Ports, id: string | undefined, signal: AbortSignal) {
  return id === undefined ? null : awaitOutcome(ports, id, signal);
}
