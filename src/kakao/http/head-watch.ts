import {channel} from 'node:diagnostics_channel';
import type {Socket} from 'node:net';

const sendHeaders = channel('undici:client:sendHeaders');

/** Tells whether a request's head went out on a connection. */
export interface HeadWatch {
  readonly sent: boolean;
  end(): void;
}

/**
 * Watches for the moment at which undici writes a request's head to `socket`. It is published just
 * before the write, so `sent: false` proves that nothing went out, whatever the error says: the
 * same codes (ECONNRESET, UND_ERR_SOCKET) come before and after delivery.
 * Source: undici's documentation, "Diagnostics Channel Support".
 */
export function watchHead(socket: Socket, onSent: () => void): HeadWatch {
  let sent = false;
  const look = (event: unknown) => {
    if (!isOn(socket, event)) return;
    sent = true;
    onSent();
  };
  sendHeaders.subscribe(look);
  return {
    get sent() {
      return sent;
    },
    end: () => {
      sendHeaders.unsubscribe(look);
    },
  };
}

function isOn(socket: Socket, event: unknown): boolean {
  return (
    typeof event === 'object' && event !== null && 'socket' in event && event.socket === socket
  );
}
