import {type Node, type SourceFile, SyntaxKind} from 'typescript/unstable/ast';
import {isCallExpression, isTypeNode} from 'typescript/unstable/ast/is';
import {callChanges} from './call-changes.ts';
import type {Change} from './change.ts';
import {conditionChanges} from './condition-changes.ts';
import {literalChanges} from './literal-changes.ts';
import type {MutableSource, Mutation, Spot} from './mutation.ts';
import {operatorChanges} from './operator-changes.ts';

/** Nodes without code that runs, or in which a change would fail to link. */
const skipped = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.ModuleDeclaration,
]);

/** Every possible change to a source, in the order of the text. */
export function findMutations(tree: SourceFile, file: string): MutableSource {
  const spots = new Map<string, Spot & {index: number}>();
  const found = changesBelow(tree).map((change) => {
    const spot = {start: change.spot.getStart(), end: change.spot.end};
    const key = `${spot.start}-${spot.end}`;
    const known = spots.get(key) ?? {...spot, index: spots.size};
    spots.set(key, known);
    return {...lineOf(tree.text, change), file, spot: known.index};
  });
  const mutations = found.map((one) => ({...one, place: placeOf(one, found)}));
  return {file, text: tree.text, spots: [...spots.values()], mutations};
}

type Unplaced = Omit<Mutation, 'place'>;

function placeOf({line, original, replacement, start}: Unplaced, all: readonly Unplaced[]): number {
  return all.filter(
    (other) =>
      other.line === line &&
      other.original === original &&
      other.replacement === replacement &&
      other.start <= start,
  ).length;
}

function changesBelow(node: Node): readonly Change[] {
  if (isTypeNode(node) || skipped.has(node.kind) || isDynamicImport(node)) return [];
  const changes = [
    ...operatorChanges(node),
    ...conditionChanges(node),
    ...literalChanges(node),
    ...callChanges(node),
  ];
  node.forEachChild((child) => {
    if (!isKey(child)) changes.push(...changesBelow(child));
  });
  return changes;
}

function isDynamicImport(node: Node): boolean {
  return isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword;
}

/**
 * Whether a node is the name of a property, which may look like a literal but is not an expression.
 */
function isKey(node: Node): boolean {
  return 'name' in node.parent && node.parent.name === node;
}

function lineOf(text: string, change: Change): Omit<Unplaced, 'file' | 'spot'> {
  const {kind, start, end, replacement} = change;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  return {
    kind,
    start,
    end,
    original: text.slice(start, end),
    replacement,
    line: text.slice(0, start).split('\n').length,
    column: start - lineStart + 1,
    code: text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).trim(),
  };
}
