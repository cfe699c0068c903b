import {channel} from 'node:diagnostics_channel';
import type {Duplex} from 'node:stream';

const sendHeaders = channel('undici:client:sendHeaders');

/** Reports whether a request's head was sent on a connection. */
export interface HeadWatch {
  readonly sent: boolean;
  end(): void;
}

/**
 * Watches for the moment when undici writes a request's head to `connection`. The event is
 * published just before the write, so `sent: false` proves that nothing was sent. The error cannot
 * prove it: the same codes (ECONNRESET, UND_ERR_SOCKET) occur before and after delivery. Source:
 * undici's documentation, "Diagnostics Channel Support".
 */
export function watchHead(connection: Duplex, onSent: () => void): HeadWatch {
  let sent = false;
  const onEvent = (event: unknown) => {
    if (!isOn(connection, event)) return;
    sent = true;
    onSent();
  };
  sendHeaders.subscribe(onEvent);
  return {
    get sent() {
      return sent;
    },
    end: () => {
      sendHeaders.unsubscribe(onEvent);
    },
  };
}

function isOn(connection: Duplex, event: unknown): boolean {
  return (
    typeof event === 'object' && event !== null && 'socket' in event && event.socket === connection
  );
}
