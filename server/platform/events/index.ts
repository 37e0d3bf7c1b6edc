export type { EventDefinition } from "./define.ts";
export { reactToAll } from "./react-to-all.ts";
export { defineReaction, type Reaction } from "./reaction.ts";
export { joined, uuidv7, type Writing, write } from "./write.ts";
