/** The knowledge base as a folder of Markdown, JSON and pictures, and back. */
export { type Exported, exportKnowledge } from "./export-knowledge.ts";
export { type Imported, importKnowledge } from "./import-knowledge.ts";
