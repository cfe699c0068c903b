/**
 * Returns why a signal aborted an operation: a timeout (`AbortSignal.timeout`, DOM Standard,
 * section 3.3) or a cancellation.
 */
export function stopReasonOf(signal: AbortSignal): 'timed-out' | 'cancelled' {
  const {reason} = signal;
  return reason instanceof DOMException && reason.name === 'TimeoutError'
    ? 'timed-out'
    : 'cancelled';
}
