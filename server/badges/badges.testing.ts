import { write } from "../platform/events/index.ts";
import type { Metrics } from "../reputation/metrics/metrics.schema.ts";
import type { World } from "../testing/world.ts";
import { plantBadges, reviewBadges } from "./index.ts";

/** The people, figures and looks that tests about badges need. */
export async function badgeWorld(world: World) {
  await plantBadges(world.db);
  const count = (person: { id: string }, values: Partial<Metrics>) =>
    world.db.memberMetrics.upsert({
      where: { userId: person.id },
      create: { userId: person.id, values, countedAt: world.now() },
      update: { values, countedAt: world.now() },
    });
  const review = (...people: { id: string }[]) =>
    write(world.as({ kind: "system" }), (writing) =>
      reviewBadges(
        writing,
        people.map((person) => person.id),
        world.now(),
      ),
    );
  const held = async (person: { id: string }) => {
    const rows = await world.db.badgeHolding.findMany({
      where: { userId: person.id, takenAt: null },
      include: { badge: true },
      orderBy: { badge: { position: "asc" } },
    });
    return rows.map((row) => row.badge.key);
  };
  const events = (name: string, person: { id: string }) =>
    world.db.event.count({ where: { name, payload: { path: ["userId"], equals: person.id } } });
  return { count, review, held, events };
}
