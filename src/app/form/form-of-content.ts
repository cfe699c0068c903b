import type {MemoContent} from '../../domain/memo/kinds/kinds.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import type {Form, FormKind} from '../state/form.ts';
import {checkForm} from './checked-form.ts';
import type {FieldTexts} from './form-format.ts';
import {fieldFormat, formatOf, newForm} from './forms.ts';

/** The last one holds every message. */
const kindsByEase: readonly FormKind[] = ['card', 'list', 'preview', 'custom', 'template'];

/**
 * The form on which a memo is edited: the first whose fields hold all of it, so that nothing is lost
 * without a word. Null for a text that the box holds, and where nothing is left of the memo.
 */
export function formOfContent(
  content: MemoContent,
  {defaults, sourceId}: {readonly defaults: SendingDefaults; readonly sourceId: string | null},
): Form | null {
  const isPlain = 'messages' in content ? content.messages.length === 0 : !('frame' in content);
  if (isPlain) return null;
  for (const kind of kindsByEase) {
    const texts = formatOf({kind}).textsOf(content);
    if (texts === null) continue;
    if (kind === 'template' || holds(kind, texts, {content, defaults})) {
      return newForm(kind, {texts, sourceId});
    }
  }
  return null;
}

interface Held {
  readonly content: MemoContent;
  readonly defaults: SendingDefaults;
}

/** Whether the fields with these texts are sent as the same content. */
function holds(kind: FormKind, texts: FieldTexts, {content, defaults}: Held): boolean {
  if (hasLinesInLine(kind, texts)) return false;
  const read = checkForm(newForm(kind, {texts}), defaults).content;
  return read !== null && sorted(read) === sorted(content);
}

function hasLinesInLine(kind: FormKind, texts: FieldTexts): boolean {
  return Object.entries(texts).some(([name, all]) => {
    const format = fieldFormat({kind}, name as keyof FieldTexts);
    return format.isLong !== true && all.some((text) => text.includes('\n'));
  });
}

/** A value as JSON with its members in the order of their names. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
