/** The knowledge base as a folder of Markdown, JSON and pictures, and back. */
export { exportKnowledge } from "./export-knowledge.ts";
export { importKnowledge } from "./import-knowledge.ts";
