import {type NewMemo, prepareMemo} from '../../app/memo/accept-memo.ts';
import type {MessageRequest} from '../../app/ports/kakao-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Message} from '../../domain/memo/message.ts';
import {type CommandContext, jsonLine, printJson} from '../shared/command-context.ts';
import {sendJson} from './send-json.ts';
import {picturesJson, placeholdersOf, reportUnsentPictures} from './send-pictures.ts';

interface DryRunOptions {
  readonly json?: boolean;
  /** The requests for one message; by default the one to oneself. */
  readonly requestsOf?: (message: Message) => readonly MessageRequest[];
}

/** Prints what would be sent, one request per line. Sends, stores and compares nothing. */
export function dryRun(
  context: CommandContext,
  input: NewMemo,
  {json = false, requestsOf}: DryRunOptions,
): Result<number> {
  const ports = context.ports();
  const memo = prepareMemo(ports, input);
  if (!memo.ok) return memo;
  const {parts, content} = memo.value;
  const addresses = placeholdersOf(content);
  const made = requestsOf ?? ((message: Message) => [ports.api.messageRequest(message)]);
  const requests = parts.flatMap(({text}, index) =>
    made({content, index, text, addresses}).map(requestJson),
  );
  reportUnsentPictures(context, content);
  if (json) {
    const templateObjects = requests.flatMap(({form}) => form['template_object'] ?? []);
    const {kind} = content;
    const pictures = picturesJson(content);
    printJson(context, sendJson({status: 'dry-run', kind, ...pictures, templateObjects, requests}));
  } else {
    for (const request of requests) context.print(jsonLine(request));
  }
  return succeeded(exitCode.done);
}

/** A request with its JSON as objects, which a person can read. */
function requestJson({path, form}: MessageRequest) {
  const fields = Object.entries(form).map(([name, value]): [string, unknown] => {
    const isJson = ['template_object', 'template_args', 'receiver_uuids'].includes(name);
    return [name, isJson ? JSON.parse(value) : value];
  });
  return {endpoint: path, form: Object.fromEntries(fields)};
}
