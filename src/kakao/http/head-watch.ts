import {channel} from 'node:diagnostics_channel';
import type {Socket} from 'node:net';

const sendHeaders = channel('undici:client:sendHeaders');

/** Reports whether a request's head was sent on a connection. */
export interface HeadWatch {
  readonly sent: boolean;
  end(): void;
}

/**
 * Watches for the moment when undici writes a request's head to `socket`. The event is published
 * just before the write, so `sent: false` proves that nothing was sent. The error cannot prove it:
 * the same codes (ECONNRESET, UND_ERR_SOCKET) occur before and after delivery. Source: undici's
 * documentation, "Diagnostics Channel Support".
 */
export function watchHead(socket: Socket, onSent: () => void): HeadWatch {
  let sent = false;
  const onEvent = (event: unknown) => {
    if (!isOn(socket, event)) return;
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

function isOn(socket: Socket, event: unknown): boolean {
  return (
    typeof event === 'object' && event !== null && 'socket' in event && event.socket === socket
  );
}
