/** Who wants to hear of what: topics, boards, tags, people. */
export { follow } from "./follow.ts";
export { followOnAnswered, followOnAsked, followOnAuthorChanged, followOnSplit } from "./follow-own-topics.ts";
export { followsRouter } from "./follows.router.ts";
export { forgetFollows } from "./forget-follows.ts";
