/**
 * Why a signal ended what was under way: its time was over (`AbortSignal.timeout`, DOM Standard,
 * section 3.3), or somebody wished it.
 */
export function stopReasonOf(signal: AbortSignal): 'timed-out' | 'cancelled' {
  const {reason} = signal;
  return reason instanceof DOMException && reason.name === 'TimeoutError'
    ? 'timed-out'
    : 'cancelled';
}
