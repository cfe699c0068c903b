/** Why no memo is sent at present, and the proof that something can be saved. */
export const sendingSchema = `
CREATE TABLE pause (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  until INTEGER NOT NULL,
  cause TEXT NOT NULL
) STRICT;
CREATE TABLE probe (only INTEGER PRIMARY KEY CHECK (only = 1), filler BLOB) STRICT;
`;
