import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Language} from '../../domain/program/language.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {draftLengthWords, draftOriginWords} from '../../messages/subjects/draft-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, jsonLine, printJson} from '../shared/command-context.ts';
import {shortId} from '../shared/find-by-id.ts';
import {recoverLeftEdits} from '../shared/recover-left-edits.ts';
import {type TableHead, type TableRow, tableLines} from '../shared/table.ts';
import {findDraft} from './find-draft.ts';

export interface DraftsOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/**
 * `kakao-tui drafts [list|show ID|delete ID]`. The text of a terminal that died is not among the
 * drafts until the app has had the chance to restore it to the input box; one that was in an editor
 * is.
 */
export async function runDrafts(
  context: CommandContext,
  {action, id}: {action: string; id: string | null},
  options: DraftsOptions,
): Promise<number> {
  if (id === null && action === 'list') {
    await recoverLeftEdits(context);
    return listDrafts(context, options);
  }
  if (id !== null && action === 'show') return showDraft(context, id, options);
  if (id !== null && action === 'delete') return deleteDraft(context, id, options);
  context.say({
    ko: 'list, show ID, delete ID 중 하나를 쓰세요.',
    en: 'Use one of list, show ID, delete ID.',
  });
  return exitCode.usage;
}

/** `kakao-tui drafts list`: prints every saved draft, newest first. */
function listDrafts(context: CommandContext, {json, jsonl}: DraftsOptions): number {
  const drafts = context.ports().savedDrafts.list();
  if (json) {
    printJson(context, {schema: 'kakao-tui/drafts@1', drafts: Array.from(drafts, draftJson)});
    return exitCode.done;
  }
  const count = jsonl ? printEach(context, drafts, jsonOf) : printList(context, drafts);
  if (count === 0 && !jsonl) {
    context.note({
      ko: '초안이 없습니다. 앱에서 글을 쓰다가 Ctrl+S를 누르면 초안으로 저장됩니다.',
      en: 'No drafts. In the app, press Ctrl+S to save the text as a draft.',
    });
  }
  return exitCode.done;
}

function jsonOf(draft: SavedDraft): string {
  return jsonLine({schema: 'kakao-tui/draft@1', ...draftJson(draft)});
}

function printList(context: CommandContext, drafts: Iterable<SavedDraft>): number {
  const {language, output} = context;
  if (!output.isTerminal) return printEach(context, drafts, (draft) => wordsOf(draft, language));
  const rows = Array.from(drafts, (draft) => row(draft, language));
  for (const line of tableLines(head, rows, {...output, language})) context.print(line);
  return rows.length;
}

function printEach(
  {print}: CommandContext,
  drafts: Iterable<SavedDraft>,
  lineOf: (draft: SavedDraft) => string,
): number {
  let count = 0;
  for (const draft of drafts) {
    print(lineOf(draft));
    count += 1;
  }
  return count;
}

/** `kakao-tui drafts show ID`: prints the complete text, so that it can be piped to `send`. */
function showDraft(context: CommandContext, id: string, {json, jsonl}: DraftsOptions): number {
  const draft = findDraft(context, id);
  if (draft === null) return exitCode.usage;
  if (json || jsonl) printJson(context, {schema: 'kakao-tui/draft@1', ...draftJson(draft)});
  else context.print(sanitize(draft.text));
  return exitCode.done;
}

/** `kakao-tui drafts delete ID`: deletes a draft; with `--json` prints the deleted draft. */
function deleteDraft(context: CommandContext, id: string, {json, jsonl}: DraftsOptions): number {
  const draft = findDraft(context, id);
  if (draft === null) return exitCode.usage;
  context.ports().savedDrafts.remove(draft.id);
  if (json || jsonl) printJson(context, {schema: 'kakao-tui/draft@1', ...draftJson(draft)});
  context.note({ko: '삭제했습니다.', en: 'Deleted.'});
  return exitCode.done;
}

function draftJson({id, text, link, picture, origin, savedAt}: SavedDraft) {
  return {
    id,
    text,
    link: link?.url ?? null,
    button: link?.buttonTitle ?? null,
    ...(picture === undefined ? {} : {image: picture.source}),
    origin,
    keptAt: new Date(savedAt).toISOString(),
  };
}

const head: TableHead = {
  columns: [
    {ko: 'ID', en: 'ID'},
    {ko: '저장', en: 'SAVED', isOptional: true},
    {ko: '출처', en: 'FROM'},
  ],
  text: {ko: '글', en: 'TEXT'},
};

function row({id, text, origin, savedAt}: SavedDraft, language: Language): TableRow {
  const words = draftLengthWords(text.length)[language];
  return {
    cells: [
      {text: shortId(id), tone: 'quiet'},
      dateTime(here(savedAt), language),
      `${draftOriginWords[origin][language]} ${words}`,
    ],
    text: sanitizeLine(text).trim(),
  };
}

function wordsOf({id, text, origin, savedAt}: SavedDraft, language: Language): string {
  const about = `${draftOriginWords[origin][language]} ${draftLengthWords(text.length)[language]}`;
  const line = sanitizeLine(text).trim();
  return `${shortId(id)}  ${dateTime(here(savedAt), language)}  [${about}]  ${line}`;
}
