import "server-only";
import { cache } from "react";
import { api } from "../../_server/api.ts";

/** A board as the rail shows it. */
export type FrameBoard = { slug: string; name: string; tint: number; children: FrameBoard[] };

/** What header, rail and footer need on every page. */
export type FrameData = { communityName: string; boards: FrameBoard[] };

/** Name of the community and the boards the asker may see; read once per request. */
export const frameData = cache(async (): Promise<FrameData> => {
  const door = await api();
  const [community, tree] = await Promise.all([door.settings.community(), door.boards.tree()]);
  const slim = (board: FrameBoard): FrameBoard => ({
    slug: board.slug,
    name: board.name,
    tint: board.tint,
    children: board.children.map(slim),
  });
  return { communityName: community.name, boards: tree.map(slim) };
});
