/** What the islands of a post need to know of it. */
export type PostFacts = {
  id: string;
  number: number;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  thanks: number;
  author: string;
  edited: boolean;
  /** Count of "me too"; only questions have it. */
  meToo?: number;
  /** Staff stand behind it as the solution. */
  verified?: boolean;
};
