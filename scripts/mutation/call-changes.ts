import {type CallExpression, type Node, NodeFlags, SyntaxKind} from 'typescript/unstable/ast';
import {
  isAwaitExpression,
  isCallExpression,
  isExpressionStatement,
  isPropertyAccessExpression,
  isVoidExpression,
} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';

/** Methods that one takes for one another. */
const twins = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/** Methods that give back what they were called on, changed: one may forget them. */
const refining = new Set([
  'trim',
  'trimEnd',
  'trimStart',
  'filter',
  'reverse',
  'toReversed',
  'sort',
  'toSorted',
  'toLowerCase',
  'normalize',
]);

export function callChanges(node: Node): readonly Change[] {
  if (isExpressionStatement(node) && isBareCall(node.expression)) {
    return [replaced(node.expression, 'dropped call', '')];
  }
  return isCallExpression(node) ? methodChanges(node) : [];
}

function isBareCall(node: Node): boolean {
  if (isAwaitExpression(node) || isVoidExpression(node)) return isBareCall(node.expression);
  return isCallExpression(node) && node.expression.kind !== SyntaxKind.SuperKeyword;
}

function methodChanges(call: CallExpression): readonly Change[] {
  const method = call.expression;
  // Witnessing a part of a chain with `?.` would break the chain.
  const isChain = (call.flags & NodeFlags.OptionalChain) !== 0;
  if (!isPropertyAccessExpression(method) || isChain) return [];
  const {name, expression: object} = method;
  const twin = twins.get(name.getText());
  if (twin !== undefined) {
    const range = {start: name.getStart(), end: name.end};
    return [{kind: 'call', spot: call, ...range, replacement: twin}];
  }
  return refining.has(name.getText()) ? [replaced(call, 'call', object.getText())] : [];
}
