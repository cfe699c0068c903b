import {readFileSync} from 'node:fs';
import {SyntaxKind} from 'typescript/unstable/ast';
import {createScanner} from 'typescript/unstable/ast/scanner';
import {sourceFiles, srcFolder} from './source-files.ts';

/** A regular expression literal of the program. */
export interface SourcePattern {
  readonly path: string;
  readonly literal: string;
}

/** A slash after one of these divides; after anything else it begins a regular expression. */
const valueEnds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.ThisKeyword,
  SyntaxKind.LessThanToken,
]);

/** Every regular expression literal below src. */
export function sourcePatterns(): readonly SourcePattern[] {
  return sourceFiles().flatMap((path) =>
    literalsIn(readFileSync(new URL(path, srcFolder), 'utf8')).map((literal) => ({path, literal})),
  );
}

/** What the scanner reads where a literal may begin: `/`, and `/=` of a pattern such as `/=x/`. */
const slashes = new Set([SyntaxKind.SlashToken, SyntaxKind.SlashEqualsToken]);

function literalsIn(source: string): readonly string[] {
  const scanner = createScanner(true);
  scanner.setText(source);
  const literals: string[] = [];
  /** For each open template, the number of open braces in its current expression. */
  const templates: number[] = [];
  let previous = SyntaxKind.Unknown;
  const rescanned = (kind: SyntaxKind): SyntaxKind => {
    if (slashes.has(kind) && !valueEnds.has(previous)) return scanner.reScanSlashToken();
    const endsExpression = kind === SyntaxKind.CloseBraceToken && templates.at(-1) === 0;
    return endsExpression ? scanner.reScanTemplateToken(false) : kind;
  };
  for (;;) {
    const kind = rescanned(scanner.scan());
    if (kind === SyntaxKind.EndOfFile) return literals;
    if (kind === SyntaxKind.RegularExpressionLiteral) literals.push(scanner.getTokenText());
    const inner = templates.length - 1;
    if (kind === SyntaxKind.TemplateHead) templates.push(0);
    else if (kind === SyntaxKind.TemplateTail) templates.pop();
    else if (kind === SyntaxKind.OpenBraceToken && inner >= 0)
      templates[inner] = (templates[inner] ?? 0) + 1;
    else if (kind === SyntaxKind.CloseBraceToken && inner >= 0)
      templates[inner] = (templates[inner] ?? 0) - 1;
    previous = kind;
  }
}
