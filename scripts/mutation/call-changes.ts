import {type CallExpression, type Node, NodeFlags, SyntaxKind} from 'typescript/unstable/ast';
import {
  isAwaitExpression,
  isCallExpression,
  isExpressionStatement,
  isPropertyAccessExpression,
  isVoidExpression,
} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';

/** Methods that are easily confused. */
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

/** Methods that return a modified copy of their receiver, and whose call is easily forgotten. */
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
  // An optional chain (`?.`) would break if one of its parts were wrapped in the witness.
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
