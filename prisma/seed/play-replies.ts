import { replyInput } from "../../server/desk/desk.schema.ts";
import { saveReply } from "../../server/desk/index.ts";
import type { Cast } from "./cast.ts";
import { readList } from "./read-community.ts";

/** What agents hand out again and again. */
export async function playReplies(cast: Cast, today: Date): Promise<void> {
  const written = new Date(today.getTime() - 60 * 86_400_000);
  for (const { by, ...reply } of readList<{ by: string }>("replies")) {
    await saveReply(cast.as(by, written), null, replyInput.parse(reply));
  }
}
