import { dateOf, keyOf, keyOrNull, lineOf, textOf, type Values } from "../reading/source-values.ts";
import type { Change, Left, Vote } from "../things.ts";
import { tagsOf } from "./stackexchange-map.ts";

/** Types of PostHistory that change a text: first version, edit, return to an earlier version. */
const parts: Readonly<Record<string, Change["part"]>> = {
  "1": "title",
  "2": "body",
  "3": "tags",
  "4": "title",
  "5": "body",
  "6": "tags",
  "7": "title",
  "8": "body",
  "9": "tags",
};

const others: Readonly<Record<string, string>> = {
  "10": "closed",
  "11": "reopened",
  "12": "deleted",
  "13": "undeleted",
  "14": "locked",
  "15": "unlocked",
  "16": "made a community wiki",
  "17": "moved from elsewhere",
  "18": "merged",
  "19": "protected",
  "20": "no longer protected",
  "24": "suggested edit applied",
  "33": "notice added",
  "34": "notice removed",
  "35": "moved away",
  "50": "brought up again",
};

const votes: Readonly<Record<string, Vote["vote"]>> = { "1": "accepted", "2": "up", "3": "down" };

const otherVotes: Readonly<Record<string, string>> = {
  "4": "offensive",
  "5": "favourite",
  "6": "close",
  "7": "reopen",
  "8": "bounty began",
  "9": "bounty ended",
  "10": "deletion",
  "11": "undeletion",
  "12": "spam",
  "15": "moderator review",
  "16": "approved edit",
};

/** A change of a post's text, title or tags; tags come as names with commas. Throws BrokenRow. */
export function changeOf(values: Values): Change | Left {
  const type = keyOf(values, "PostHistoryTypeId");
  const part = parts[type];
  if (!part) return { skipped: `history of type ${type} (${others[type] ?? "other"})` };
  const text = part === "body" ? textOf(values, "Text") : lineOf(values, "Text");
  return {
    postKey: keyOf(values, "PostId"),
    part,
    by: keyOrNull(values, "UserId"),
    reason: Number(type) >= 7 ? "Returned to an earlier version" : lineOf(values, "Comment"),
    text: part === "tags" ? tagsOf(text).join(", ") : text,
    at: dateOf(values, "CreationDate"),
  };
}

/** A vote; who gave it is not in the dump. Throws BrokenRow. */
export function voteOf(values: Values): Vote | Left {
  const type = keyOf(values, "VoteTypeId");
  const vote = votes[type];
  if (!vote) return { skipped: `vote of type ${type} (${otherVotes[type] ?? "other"})` };
  return { postKey: keyOf(values, "PostId"), vote, at: dateOf(values, "CreationDate") };
}
