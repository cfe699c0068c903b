import {Box, useApp, useCursor, useInput, usePaste} from 'ink';
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import {parseKeys} from '../base/parse-keys.ts';
import {RowView} from '../base/row-view.tsx';
import {stopJob} from '../base/terminal-control.ts';
import {createFrames} from './frames.ts';
import {type KeyTargets, routeKey, routePaste} from './route-key.ts';

/** The entire screen: draws the frame of the state, and turns keys and pastes into events. */
export function App({targets}: {targets: KeyTargets}) {
  useKeys(targets);
  useEnding(targets);
  useLending(targets);
  const frames = useMemo(() => createFrames(targets), [targets]);
  const frame = useSyncExternalStore(frames.subscribe, frames.read);
  const {setCursorPosition} = useCursor();
  setCursorPosition(frame.caret ?? undefined);
  return (
    <Box flexDirection="column" height={frame.rows.length} overflow="hidden">
      {frame.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place.
        <RowView key={index} row={row} theme={frame.theme} />
      ))}
    </Box>
  );
}

function useKeys(targets: KeyTargets): void {
  useInput((input, key) => {
    if (key.eventType === 'release') return;
    for (const stroke of parseKeys(input, key)) routeKey(stroke, targets);
  });
  usePaste((text) => routePaste(text, targets));
}

function useEnding({store}: KeyTargets): void {
  const {exit} = useApp();
  useEffect(() => {
    const end = (): void => {
      const {ending} = store.getState();
      if (ending !== null) exit(ending);
    };
    end();
    return store.subscribe(end);
  }, [store, exit]);
}

/**
 * Lends the terminal to the shell on Ctrl+Z and SIGTSTP, until `fg` brings the screen back, and to
 * any caller of `terminal.lend`. Another program that has the terminal stops together with this
 * one.
 */
function useLending({terminal}: KeyTargets): void {
  const {suspendTerminal} = useApp();
  useEffect(() => {
    let isLent = false;
    const lend = async <Result,>(use: () => Promise<Result>): Promise<Result> => {
      const result = Promise.withResolvers<Result>();
      isLent = true;
      await suspendTerminal(() =>
        terminal.lendRows(use).then(result.resolve, result.reject),
      ).finally(() => {
        isLent = false;
      });
      return result.promise;
    };
    const suspend = (): void => {
      if (isLent) stopJob();
      else void lend(async () => stopJob());
    };
    terminal.lend = lend;
    terminal.suspend = suspend;
    process.on('SIGTSTP', suspend);
    return () => {
      process.off('SIGTSTP', suspend);
    };
  }, [terminal, suspendTerminal]);
}
