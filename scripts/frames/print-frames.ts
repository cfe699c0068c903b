import {plainAppearance} from '../../src/app/state/appearance.ts';
import {styledRow} from '../../src/ui/base/styled-text.ts';
import {themeFor} from '../../src/ui/base/theme.ts';
import {frameLines} from '../../test/support/samples/frame-text.ts';
import {
  findDifferences,
  goldenFolder,
  settleDifference,
} from '../../test/support/samples/golden-files.ts';
import type {Shown} from '../../test/support/samples/shown.ts';
import type {FramesOptions} from './options.ts';

/** Returns the lines to print: the names, the screens, or which golden files were written. */
export function printFrames(
  all: readonly Shown[],
  options: FramesOptions,
  folder = goldenFolder,
): readonly string[] {
  const {names} = options;
  if (names === null) return listNames(all);
  const wanted = all.filter(({name}) => names.includes(name));
  return options.isUpdate ? update(all, wanted, folder) : wanted.flatMap(screenLines(options));
}

function listNames(all: readonly Shown[]): readonly string[] {
  const width = Math.max(...all.map(({name}) => name.length));
  return all.map(({name, about}) => `${name.padEnd(width)}  ${about}`);
}

function screenLines({setting, theme, hasColor}: FramesOptions): (shown: Shown) => string[] {
  const colors = themeFor({...plainAppearance, theme});
  return (shown) => {
    const lines = hasColor
      ? frameLines(shown, setting, (row) => styledRow(row, colors))
      : frameLines(shown, setting);
    return [`${shown.name}: ${shown.about}`, '', ...lines, ''];
  };
}

/** Outdated files are only deleted when all screens are written. */
function update(
  all: readonly Shown[],
  wanted: readonly Shown[],
  folder: string,
): readonly string[] {
  const files = new Set(wanted.map(({name}) => `${name}.txt`));
  const isAll = wanted.length === all.length;
  const differences = findDifferences(all, folder).filter(({file}) => isAll || files.has(file));
  for (const difference of differences) settleDifference(difference, folder);
  const done = differences.map(
    ({file, after}) => `${after === null ? 'removed' : 'written'}: ${file}`,
  );
  const {length} = differences;
  return [...done, `${length} golden ${length === 1 ? 'file' : 'files'} changed, of ${files.size}`];
}
