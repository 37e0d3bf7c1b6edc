import "server-only";
import { cache } from "react";
import { api } from "../../_server/api.ts";

/** A board as the rail shows it. */
export type FrameBoard = { slug: string; name: string; tint: number; children: FrameBoard[] };

/** What header, rail and footer need on every page. */
export type FrameData = { communityName: string; boards: FrameBoard[] };

/** Name of the community and the boards this request may see; once per request. */
export const frameData = cache(async (): Promise<FrameData> => {
  const caller = await api();
  const [community, boards] = await Promise.all([caller.settings.community(), caller.boards.tree()]);
  return { communityName: community.name, boards };
});
