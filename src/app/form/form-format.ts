import type {TemplateProblem} from '../../domain/failure/template-finding.ts';
import type {GivenContent, MemoContent} from '../../domain/memo/kinds/kinds.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import type {FieldName} from '../state/form.ts';

/** The texts of the fields that are not blank, by their names. */
export type FieldTexts = {readonly [Name in FieldName]?: readonly string[]};

export interface FieldFormat {
  readonly name: FieldName;
  /** Up to this number, an empty field follows the filled ones; 1 if absent. */
  readonly most?: number;
  /** Whether it holds several lines. */
  readonly isLong?: boolean;
  /** The fields that a pasted text becomes; its lines if absent. */
  readonly fieldsOf?: (pasted: string) => readonly string[];
}

/** A field by the place of its text among those with the same name. */
export interface FieldPlace {
  readonly name: FieldName;
  readonly index: number;
}

/** What is wrong with a field, or what Kakao does not show of it; null for the whole message. */
export interface FieldFinding {
  readonly place: FieldPlace | null;
  /** The member of the message; empty where the texts say it all. */
  readonly path: string;
  readonly problem: TemplateProblem;
}

/** The texts of a form as a content that is not checked yet, and what they cannot mean. */
export interface FormReading {
  /** Null if the texts are no content. */
  readonly given: GivenContent | null;
  readonly faults: readonly FieldFinding[];
}

/** How a kind of form is written and read. */
export interface FormFormat {
  /** In the order of the page. */
  readonly fields: readonly FieldFormat[];
  /** `link` is that of the preferences, for a message without one. */
  read(texts: FieldTexts, link: MemoLink): FormReading;
  /**
   * The texts that are most like a content of any kind; null if the form is not about its kind.
   * They need not hold all of it.
   */
  textsOf(content: MemoContent): FieldTexts | null;
  /** The field of a member of the content that `read` returned. */
  placeOf(path: string, reading: FormReading, texts: FieldTexts): FieldPlace | null;
}

/** The place of the first of these members that a path begins with. */
export function placeByMember(
  path: string,
  members: readonly (readonly [member: string, name: FieldName])[],
): FieldPlace | null {
  for (const [member, name] of members) {
    if (path === member || path.startsWith(`${member}.`)) return {name, index: 0};
    const at = path.startsWith(`${member}[`) ? /^\d+/.exec(path.slice(member.length + 1)) : null;
    if (at !== null) return {name, index: Number(at[0])};
  }
  return null;
}
