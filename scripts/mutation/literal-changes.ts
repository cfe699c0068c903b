import {type Node, SyntaxKind} from 'typescript/unstable/ast';
import {
  isCaseClause,
  isElementAccessExpression,
  isJsxAttribute,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isNumericLiteral,
  isStringLiteral,
  isTaggedTemplateExpression,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import {type Change, replaced} from './change.ts';

export function literalChanges(node: Node): readonly Change[] {
  if (node.kind === SyntaxKind.TrueKeyword) return [replaced(node, 'boolean', 'false')];
  if (node.kind === SyntaxKind.FalseKeyword) return [replaced(node, 'boolean', 'true')];
  if (isNumericLiteral(node)) return [replaced(node, 'number', otherNumber(node.getText()))];
  return isText(node) && !isNameOrWords(node) ? [replaced(node, 'string', "''")] : [];
}

function otherNumber(written: string): string {
  const value = Number(written.replaceAll('_', ''));
  return value === 1 ? '0' : String(value + 1);
}

function isText(node: Node): boolean {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text !== '';
  return isTemplateExpression(node);
}

/**
 * Whether a literal is a property key, a raw template, or a message that only a developer reads.
 */
function isNameOrWords(node: Node): boolean {
  const {parent} = node;
  if (isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (isNewExpression(parent)) return parent.expression.getText().endsWith('Error');
  return isTaggedTemplateExpression(parent) || isJsxAttribute(parent) || isCaseClause(parent);
}
