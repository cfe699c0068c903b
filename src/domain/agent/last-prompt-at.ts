import {isObject} from '../memo/template/json.ts';

/**
 * When the user last wrote to the agent (ms), from the end of the record of a session; null if the
 * text does not hold it. Claude Code writes a JSON object a line, as newer versions of Gemini CLI
 * do; older ones write one object with all messages.
 */
export function lastPromptAt(record: string): number | null {
  const messages = messagesOf(record);
  if (messages !== null) return timeOf(messages.findLast(isPrompt));
  for (let end = record.length; end > 0; ) {
    const start = record.lastIndexOf('\n', end - 1) + 1;
    const entry = parsed(record.slice(start, end));
    if (isPrompt(entry)) return timeOf(entry);
    end = start - 1;
  }
  return null;
}

function messagesOf(record: string): readonly unknown[] | null {
  const whole = parsed(record);
  const messages = isObject(whole) ? whole['messages'] : null;
  return Array.isArray(messages) ? messages : null;
}

/** What the user wrote; results of tools and notes of the agent itself are entries of theirs too. */
function isPrompt(entry: unknown): entry is Readonly<Record<string, unknown>> {
  if (!isObject(entry) || entry['type'] !== 'user') return false;
  if (entry['isMeta'] === true || entry['isSidechain'] === true) return false;
  const content = isObject(entry['message']) ? entry['message']['content'] : null;
  const parts: readonly unknown[] = Array.isArray(content) ? content : [];
  return !parts.some((part) => isObject(part) && part['type'] === 'tool_result');
}

function timeOf(entry: unknown): number | null {
  const time = isObject(entry) ? Date.parse(String(entry['timestamp'])) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A line that was cut, by the agent or by the start of the text.
    return null;
  }
}
