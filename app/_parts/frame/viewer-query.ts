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

/** Asks who is signed in; `null` when the session is over. */
export async function fetchViewer(): Promise<Viewer | null> {
  return null;
}
