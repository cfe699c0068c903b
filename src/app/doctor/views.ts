import type {PathFacts} from '../../domain/doctor/facts.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {DiagnosisPorts, KakaoProbes, TerminalView} from '../ports/diagnosis-ports.ts';
import type {Ports} from '../ports/ports.ts';

/** What can be examined before the program opens anything. */
export interface NearView extends Omit<DiagnosisPorts, 'terminal'> {
  /** Queried once, before anything is printed: the responses need a terminal that is not in use. */
  readonly terminal: TerminalView;
  /** Folders and files as they were before the program opened them. */
  readonly before: readonly PathFacts[];
}

export interface OpenedView extends NearView {
  /** The program's parts, or why they did not open. */
  readonly opened: Result<Ports>;
}

/** What the checks of Kakao need without a login. */
export interface KakaoView {
  readonly clock: DiagnosisPorts['clock'];
  readonly kakao: KakaoProbes;
  readonly signal: AbortSignal;
}

export interface AccountView extends KakaoView {
  readonly parts: Ports;
}
