/**
 * Brings communities from elsewhere: reads a source's files as they are, translates their rows and writes them in bulk,
 * resumable at any row. It writes the tables of users, topics and solutions itself, by statements over many rows: their
 * commands handle one thing at a time, ask for rights and start consequences, none of which history needs.
 */
export { importCommunity } from "./import-community.ts";
