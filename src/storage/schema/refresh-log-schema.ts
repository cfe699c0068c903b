/** The last times that Kakao was asked for new tokens, by whichever process. */
export const refreshLogSchema = `
CREATE TABLE refresh_log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  refresher TEXT NOT NULL CHECK (refresher IN ('app', 'command', 'daemon')),
  failure TEXT
) STRICT;
`;
