import {type NewMemo, prepareMemo} from '../../app/memo/accept-memo.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {type CommandContext, jsonLine, printJson} from '../shared/command-context.ts';
import {sendJson} from './send-json.ts';

/**
 * Prints what would be sent, one `template_object` per line. Sends, stores and compares nothing.
 */
export function dryRun(
  context: CommandContext,
  input: NewMemo,
  {json = false}: {json?: boolean},
): Result<number> {
  const ports = context.ports();
  const memo = prepareMemo(ports, input);
  if (!memo.ok) return memo;
  const {parts, content} = memo.value;
  const objects = parts.map(({text}, index) => {
    const {form} = ports.api.messageRequest({content, index, text});
    return JSON.parse(form['template_object'] ?? '{}');
  });
  if (json) {
    printJson(context, sendJson({status: 'dry-run', templateObjects: objects}));
  } else {
    for (const object of objects) context.print(jsonLine(object));
  }
  return succeeded(exitCode.done);
}
