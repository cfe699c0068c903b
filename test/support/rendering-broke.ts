/** A command without meaning to a terminal: the next frame of the program will fail. */
export const renderingBroke = '\x1b]7770;rendering broke\x1b\\';
