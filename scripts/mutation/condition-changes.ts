import type {Expression, Node} from 'typescript/unstable/ast';
import {isConditionalExpression, isIfStatement, isWhileStatement} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';

/** Decides a branch for good: `true` or `false` stands where a condition was. */
export function conditionChanges(node: Node): readonly Change[] {
  const found = conditionOf(node);
  if (found === null) return [];
  return found.outcomes.map((outcome) => replaced(found.condition, 'condition', outcome));
}

function conditionOf(
  node: Node,
): {condition: Expression; outcomes: readonly ('true' | 'false')[]} | null {
  if (isIfStatement(node)) return {condition: node.expression, outcomes: ['true', 'false']};
  if (isConditionalExpression(node))
    return {condition: node.condition, outcomes: ['true', 'false']};
  // A loop whose condition always holds never ends.
  return isWhileStatement(node) ? {condition: node.expression, outcomes: ['false']} : null;
}
