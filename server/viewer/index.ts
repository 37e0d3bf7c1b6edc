/** What belongs to the person looking at a page: one query per page, after the stored page was shown. */
export { viewerRouter } from "./viewer.router.ts";
export type { ArticleViewer } from "./viewer-of-article.query.ts";
export type { TopicViewer } from "./viewer-of-topic.query.ts";
export type { CelebrationView, ViewerView } from "./who-looks.ts";
