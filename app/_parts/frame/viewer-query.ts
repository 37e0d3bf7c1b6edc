import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../server/router.ts";
import { trpc } from "../../_client/trpc.ts";

type Answer = inferRouterOutputs<AppRouter>["viewer"]["page"];

/** What of a page belongs to its viewer: a topic's page names its number and the posts it shows. */
export type PageWant = inferRouterInputs<AppRouter>["viewer"]["page"];

/** What the viewer may do and did on a topic's page; null for visitors and on other pages. */
export type TopicViewer = NonNullable<Answer["topic"]>;

/** What the frame shows about the signed-in person. */
export type Viewer = {
  /** Name in addresses: `/u/<slug>`. */
  slug: string;
  name: string;
  image: string | null;
  tint: number;
  superUser: boolean;
  unreadNotifications: number;
  /** Boards with topics the person has not seen. */
  unreadBoards: string[];
  /** Counts of the staff places; `null` for people who do not see them. */
  staff: { review: number; desk: number; insights: boolean; admin: boolean } | null;
};

/** Asks in one call who is signed in and what of the page is theirs; `me` is null when the session is over. */
export async function fetchPage(want: PageWant): Promise<{ me: Viewer | null; topic: TopicViewer | null }> {
  const { me, topic } = await trpc.viewer.page.query(want);
  return { me: me && viewerOf(me), topic };
}

function viewerOf(me: NonNullable<Answer["me"]>): Viewer {
  const { places } = me;
  const sees = places.review || places.desk || places.insights || places.admin;
  return {
    slug: me.name,
    name: me.displayName,
    image: me.avatar,
    tint: me.tint,
    superUser: me.isSuperUser,
    unreadNotifications: me.unread,
    unreadBoards: me.freshBoards,
    staff: sees ? { review: 0, desk: 0, insights: places.insights, admin: places.admin } : null,
  };
}
