import type {JSONRPCMessage} from '@modelcontextprotocol/server';
import type {JsonSchema} from '../../domain/program/served-tool.ts';
import {checkValue} from './check-value.ts';

/** The shape of a call, whose arguments are those of its tool. */
const callSchema: JsonSchema = {
  type: 'object',
  required: ['name'],
  properties: {name: {type: 'string'}, arguments: {type: ['object', 'null']}},
};

/**
 * What is wrong with the shape of a call, in a sentence; null if nothing is, or for other messages.
 * The library's own words are a list of its checks, of several lines.
 */
export function callFault(message: JSONRPCMessage): string | null {
  if (!isCall(message)) return null;
  const fault = checkValue(message.params ?? {}, callSchema);
  return fault === null ? null : `Refused: ${fault}.`;
}

/** The message; some clients write null for no arguments. */
export function withArguments(message: JSONRPCMessage): JSONRPCMessage {
  if (!isCall(message) || message.params?.['arguments'] !== null) return message;
  return {...message, params: {...message.params, arguments: {}}};
}

function isCall(
  message: JSONRPCMessage,
): message is Extract<JSONRPCMessage, {method: string; id: unknown}> {
  return 'method' in message && 'id' in message && message.method === 'tools/call';
}
