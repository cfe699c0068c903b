import type {Failure} from '../../domain/failure/failure.ts';
import type {TemplateFinding} from '../../domain/failure/template-finding.ts';
import {
  composeContent,
  type GivenContent,
  type MemoContent,
} from '../../domain/memo/kinds/kinds.ts';
import type {SendingDefaults} from '../../domain/memo/kinds/memo-kind.ts';
import type {Form} from '../state/form.ts';
import type {FieldFinding, FieldPlace, FormReading} from './form-format.ts';
import {formatOf, indexOfPlace, textsOf} from './forms.ts';

/** A finding with the index of its field; null for the whole message. */
export interface FormFinding extends FieldFinding {
  readonly at: number | null;
}

/** What the texts of a form would be sent as. */
export interface CheckedForm {
  readonly given: GivenContent | null;
  /** The content that Kakao accepts; null if there are faults. */
  readonly content: MemoContent | null;
  /** The text of each message. */
  readonly messages: readonly string[];
  readonly faults: readonly FormFinding[];
  readonly warnings: readonly FormFinding[];
  /** Why the texts cannot be sent, if that is not about one of them. */
  readonly failure: Failure | null;
}

const checked = new WeakMap<Form, {defaults: SendingDefaults; result: CheckedForm}>();

/** Checks a form; a form that did not change is checked once. */
export function checkForm(form: Form, defaults: SendingDefaults): CheckedForm {
  const known = checked.get(form);
  if (known?.defaults === defaults) return known.result;
  const result = check(form, defaults);
  checked.set(form, {defaults, result});
  return result;
}

function check(form: Form, defaults: SendingDefaults): CheckedForm {
  const texts = textsOf(form);
  const format = formatOf(form);
  const reading = format.read(texts, defaults.link);
  const placed = ({path, problem}: TemplateFinding): FieldFinding => ({
    place: format.placeOf(path, reading, texts),
    path,
    problem,
  });
  const {given, faults} = reading;
  const composed = given === null ? null : composeContent(given, defaults);
  const failure = composed === null || composed.ok ? null : composed.failure;
  const isAboutMembers = failure?.kind === 'template-refused';
  const found = isAboutMembers ? failure.findings.map(placed) : [];
  const all = [...faults, ...found.filter(({place}) => !hasPlace(reading, place))];
  const value = composed?.ok && all.length === 0 ? composed.value : null;
  const warnings = composed?.ok ? composed.value.warnings.map(placed) : [];
  return {
    given,
    content: value?.content ?? null,
    messages: value?.divide() ?? [],
    faults: findingsAt(form, all),
    warnings: findingsAt(
      form,
      warnings.filter(({place}) => !hasPlace(reading, place)),
    ),
    failure: isAboutMembers ? null : failure,
  };
}

/** The findings with their fields; one address is two members, which need not be named twice. */
function findingsAt(form: Form, findings: readonly FieldFinding[]): readonly FormFinding[] {
  const known = new Set<string>();
  return findings.flatMap(({place, path, problem}) => {
    const at = place === null ? null : indexOfPlace(form, place);
    const key = JSON.stringify([at, place?.name === 'json' ? path : '', problem]);
    if (known.has(key)) return [];
    known.add(key);
    return [{place, path, problem, at}];
  });
}

/** Whether the text of a field was found to be wrong before it was a member of the message. */
function hasPlace({faults}: FormReading, place: FieldPlace | null): boolean {
  return (
    place !== null &&
    faults.some((fault) => fault.place?.name === place.name && fault.place.index === place.index)
  );
}
