/** A board as the rail shows it. */
export type FrameBoard = { slug: string; name: string; tint: number; children: FrameBoard[] };

/** What header, rail and footer need on every page. */
export type FrameData = { communityName: string; boards: FrameBoard[] };

const board = (slug: string, name: string, tint: number): FrameBoard => ({ slug, name, tint, children: [] });

/** Name of the community and its public boards. */
export async function frameData(): Promise<FrameData> {
  return {
    communityName: "Nordlicht Community",
    boards: [
      board("internet", "Internet and Wi‑Fi", 0),
      { ...board("routers", "Routers", 1), children: [board("aurora-7", "Aurora 7", 1)] },
      board("thermostats", "Thermostats", 2),
      board("app", "App and account", 3),
      board("ideas", "Ideas", 4),
      board("deutsch", "Deutsch", 5),
    ],
  };
}
