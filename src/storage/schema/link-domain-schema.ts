/** Domains that links were given to, each of which the person has been told about. */
export const linkDomainSchema = `
CREATE TABLE link_domain (
  domain TEXT PRIMARY KEY,
  met_at INTEGER NOT NULL
) STRICT;
`;
