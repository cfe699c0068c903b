import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {memo, use} from 'react';
import {type Row, type Span, sameRow} from '../row.ts';
import {ThemeContext} from './theme-context.ts';

const ignoreChange = (): void => {};

/**
 * One row of the screen. A field is drawn by ink-text-input, which takes no keys here: it loses keys
 * that come in one chunk and splits graphemes, so the project's own editor does the editing.
 */
export const RowView = memo(function RowView({row}: {row: Row}) {
  const spans = row.map((span, index) => <SpanView key={spanKey(span, index)} span={span} />);
  if (row.some((span) => span.isField)) return <Box height={1}>{spans}</Box>;
  return <Text wrap="truncate-end">{row.length === 0 ? ' ' : spans}</Text>;
}, sameProps);

function SpanView({span}: {span: Span}) {
  const theme = use(ThemeContext);
  if (!span.isField) return <Text {...theme[span.tone ?? 'plain']}>{span.text}</Text>;
  return <TextInput value={span.text} focus={false} showCursor={false} onChange={ignoreChange} />;
}

function spanKey(span: Span, index: number): string {
  return `${index} ${span.tone ?? ''}`;
}

/** Rows are laid out anew for every state; most of them say what they said before. */
function sameProps(before: {row: Row}, after: {row: Row}): boolean {
  return sameRow(before.row, after.row);
}
