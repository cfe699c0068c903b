import type {TemplateFinding} from '../../src/domain/failure/template-finding.ts';
import {givenTemplate} from '../../src/domain/memo/kinds/given-template.ts';
import {composeContent, type GivenContent} from '../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../src/domain/memo/memo-link.ts';
import {changed, fullMessages, stepsOf} from './template-samples.ts';

const defaults = {link: noLink, isNumbered: true};

export type SampleKind = keyof typeof fullMessages;

/** Paths and what is there in place of the sample's value; undefined removes it. */
export type Changes = Readonly<Record<string, unknown>>;

/** The message of a kind with changes. */
export function messageWith(kind: SampleKind, changes: Changes): unknown {
  return Object.entries(changes).reduce<unknown>(
    (message, [path, value]) => changed(message as never, stepsOf(path), value),
    fullMessages[kind],
  );
}

/** What becomes of a content: `accepted`, or `warned` or `refused` with each path and problem. */
export function contentOutcome(given: GivenContent): string {
  const composed = composeContent(given, defaults);
  if (composed.ok) {
    const {warnings} = composed.value;
    return warnings.length === 0 ? 'accepted' : `warned: ${listOf(warnings)}`;
  }
  const {failure} = composed;
  return failure.kind === 'template-refused'
    ? `refused: ${listOf(failure.findings)}`
    : `refused: ${failure.kind}`;
}

/** What becomes of a template object, or of the request of a scrap or custom message. */
export function outcomeOf(kind: SampleKind, message: unknown): string {
  if (kind === 'scrap' || kind === 'custom') return contentOutcome({kind, messages: [message]});
  return templateOutcome(
    typeof message === 'object' ? {object_type: kind, ...message} : {object_type: kind},
  );
}

export function templateOutcome(template: unknown): string {
  const given = givenTemplate(template);
  if (given.ok) return contentOutcome(given.value);
  const {failure} = given;
  return failure.kind === 'template-refused'
    ? `refused: ${listOf(failure.findings)}`
    : `refused: ${failure.kind}`;
}

function listOf(findings: readonly TemplateFinding[]): string {
  return findings.map(({path, problem}) => `${path || '.'} ${problem.kind}`).join(', ');
}
