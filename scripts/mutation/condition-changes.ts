import type {Expression, Node} from 'typescript/unstable/ast';
import {isConditionalExpression, isIfStatement, isWhileStatement} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';

/** Changes that fix a branch: the condition becomes `true` or `false`. */
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
  // A `while` loop whose condition is always true never ends.
  return isWhileStatement(node) ? {condition: node.expression, outcomes: ['false']} : null;
}
