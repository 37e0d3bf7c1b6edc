/** Finding topics, articles and people: documents with the words of each, asked together with who may see what. */
export { indexEverything } from "./index-everything.ts";
export { pruneSearchLog } from "./prune-search-log.job.ts";

export { searchRouter } from "./search.router.ts";

export { searchReactions } from "./search-on-events.ts";
export { writeTopicDocuments } from "./write-documents.ts";
