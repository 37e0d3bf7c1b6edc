/** Finding topics, articles and people: documents with the words of each, asked together with who may see what. */
export { desk } from "./desk.query.ts";
export { find } from "./find.query.ts";
export { indexEverything } from "./index-everything.ts";
export { pruneSearchLog } from "./prune-search-log.job.ts";
export { renewVocabulary } from "./renew-vocabulary.job.ts";
export { searchRouter } from "./search.router.ts";
export { takeSearch } from "./search-limits.ts";
export { searchReactions } from "./search-on-events.ts";
export { wordsElsewhere } from "./words-elsewhere.ts";
export { writeArticleDocuments } from "./write-documents.ts";
