import {type CheckedForm, checkForm, type FormFinding} from '../../app/form/checked-form.ts';
import {unregisteredIn} from '../../app/form/form-domains.ts';
import {isBlank} from '../../app/form/forms.ts';
import type {Form} from '../../app/state/form.ts';
import type {State} from '../../app/state/state.ts';
import type {TemplateProblem} from '../../domain/failure/template-finding.ts';
import {cardsOf, type MemoContent} from '../../domain/memo/kinds/kinds.ts';
import {isObject} from '../../domain/memo/template/json.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {findingWords} from '../../messages/subjects/finding-words.ts';
import {linkDomainNotice} from '../../messages/subjects/link-domain-words.ts';
import {emptyRow, type Row, row, type Tone} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {cardRows} from '../memo/card-rows.ts';
import {fieldWords, formWords, memberLabels} from './form-words.ts';

/** The messages of a form as KakaoTalk shows them, also while something is wrong with them. */
export function drawingRows(state: State, view: View, form: Form, columns: number): readonly Row[] {
  if (isBlank(form)) return [];
  const checked = checkForm(form, state.sendingDefaults);
  const content = drawable(checked);
  const cards = content === null ? [] : cardsOf(content);
  const drawn = cards.map((card) => cardRows(card, columns, view));
  const texts = cards.length > 0 ? [] : checked.messages.map((text) => wrapped(text, columns));
  const about = remark(form);
  return [
    ...[...drawn, ...texts].flatMap((rows, index) => (index === 0 ? rows : [emptyRow, ...rows])),
    ...(about === null ? [] : wrapped(about[view.language], columns, 'dim')),
  ];
}

/** What is wrong, and what Kakao does not show: first of the field in focus. */
export function findingRows(state: State, view: View, form: Form, columns: number): readonly Row[] {
  const {language} = view;
  if (isBlank(form)) return wrapped(formWords.start[language], columns, 'dim');
  const {content, faults, warnings, failure} = checkForm(form, state.sendingDefaults);
  const unregistered = content === null ? null : unregisteredIn(content, state.registeredDomains);
  const domains = unregistered === null ? [] : [linkDomainNotice(unregistered)[language]];
  const place = ({at}: FormFinding): number => (at === form.at ? -1 : (at ?? form.fields.length));
  const words = (findings: readonly FormFinding[], tone: Tone): readonly Row[] =>
    findings
      .toSorted((one, other) => place(one) - place(other))
      .flatMap((finding) => marked(fieldFinding(finding, view), {columns, view, tone}));
  const failed = failure === null ? [] : [failureText(describeFailure(failure, language))];
  return [
    ...failed.flatMap((text) => marked(text, {columns, view, tone: 'bad'})),
    ...words(faults, 'bad'),
    ...words(warnings, 'warn'),
    ...domains.flatMap((text) => marked(text, {columns, view, tone: 'warn'})),
  ];
}

/** The content as far as it can be drawn; a card needs no member. */
function drawable({content, given}: CheckedForm): MemoContent | null {
  if (content !== null || given === null || !('messages' in given)) return content;
  return {kind: given.kind, messages: given.messages.filter(isObject)} as MemoContent;
}

/** What the drawing cannot show. */
function remark({kind}: Form) {
  if (kind === 'preview') return formWords.page;
  return kind === 'custom' ? formWords.console : null;
}

/** A finding with the names of the fields; in JSON, the paths of the members. */
function fieldFinding({place, path, problem}: FormFinding, {language}: View): string {
  if (place === null || place.name === 'json') return findingWords({path, problem})[language];
  const {label} = fieldWords[place.name];
  return findingWords({path: label[language], problem: labelled(problem, language)})[language];
}

function labelled(problem: TemplateProblem, language: View['language']): TemplateProblem {
  if (problem.kind !== 'one-of') return problem;
  const members = problem.members.map((name) => memberLabels[name]?.[language] ?? name);
  return {...problem, members};
}

interface Mark {
  readonly columns: number;
  readonly view: View;
  readonly tone: Tone;
}

/** What is wrong has the mark of its field. */
function marked(text: string, {columns, view, tone}: Mark): readonly Row[] {
  const mark = tone === 'bad' ? '!' : view.glyphs.dot;
  return wrapped(text, columns - 2).map((spans, index) => [
    {text: index === 0 ? `${mark} ` : '  ', tone},
    ...spans.map((span) => ({...span, tone})),
  ]);
}

function wrapped(text: string, columns: number, tone: Tone = 'plain'): readonly Row[] {
  return wrapText(text, Math.max(8, columns)).map((line) => row(line.text, tone));
}
