import {
  type BinaryExpression,
  type Node,
  type PrefixUnaryExpression,
  SyntaxKind,
} from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isForStatement,
  isPrefixUnaryExpression,
} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';
import type {MutationKind} from './mutation.ts';

const others: Readonly<Record<string, readonly [MutationKind, string]>> = {
  '<': ['comparison', '<='],
  '<=': ['comparison', '<'],
  '>': ['comparison', '>='],
  '>=': ['comparison', '>'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
  '&': ['arithmetic', '|'],
  '|': ['arithmetic', '&'],
  '+=': ['arithmetic', '-='],
  '-=': ['arithmetic', '+='],
};

export function operatorChanges(node: Node): readonly Change[] {
  if (isBinaryExpression(node)) return binaryChanges(node);
  return isPrefixUnaryExpression(node) ? prefixChanges(node) : [];
}

function binaryChanges(node: BinaryExpression): readonly Change[] {
  const {left, right, operatorToken: token} = node;
  const operator = token.getText();
  if (operator === '??') {
    return [left, right].map((kept) => replaced(node, 'logic', kept.getText()));
  }
  const other = others[operator];
  if (other === undefined || isStepOfLoop(node)) return [];
  const [kind, replacement] = other;
  return [{kind, spot: node, start: token.getStart(), end: token.end, replacement}];
}

/**
 * Whether a node is the step of a loop. A loop that steps the wrong way never ends, which says
 * nothing about the tests.
 */
function isStepOfLoop(node: Node): boolean {
  return isForStatement(node.parent) && node.parent.incrementor === node;
}

function prefixChanges(node: PrefixUnaryExpression): readonly Change[] {
  const drops =
    node.operator === SyntaxKind.ExclamationToken || node.operator === SyntaxKind.MinusToken;
  return drops ? [replaced(node, 'negation', node.operand.getText())] : [];
}
