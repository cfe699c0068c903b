import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {memo} from 'react';
import {type Row, type Span, sameRow} from './row.ts';
import {styledRow, styledSpan} from './styled-text.ts';
import type {Theme} from './theme.ts';

interface Props {
  readonly row: Row;
  readonly theme: Theme;
}

const ignoreChange = (): void => {};

/**
 * One row of the screen. A field is drawn by ink-text-input, which receives no keys here: it loses
 * keys that arrive in one chunk and splits graphemes, so the project's own editor handles the
 * editing.
 */
export const RowView = memo(function RowView({row, theme}: Props) {
  if (row.some((span) => span.isField)) {
    return (
      <Box height={1}>
        {row.map((span, index) => (
          <SpanView key={spanKey(span, index)} span={span} theme={theme} />
        ))}
      </Box>
    );
  }
  return <Text wrap="truncate-end">{styledRow(row, theme) || ' '}</Text>;
}, sameProps);

function SpanView({span, theme}: {span: Span; theme: Theme}) {
  if (!span.isField) return <Text>{styledSpan(span, theme)}</Text>;
  const value = styledSpan(span, theme);
  return <TextInput value={value} focus={false} showCursor={false} onChange={ignoreChange} />;
}

function spanKey(span: Span, index: number): string {
  return `${index} ${span.tone ?? ''}`;
}

/**
 * Compares contents, because rows are laid out again for every state and most of them stay the
 * same.
 */
function sameProps(before: Props, after: Props): boolean {
  return before.theme === after.theme && sameRow(before.row, after.row);
}
