import type { Tx } from "../platform/db/client.ts";

/** A drawn post as staff read it, with what they said of its tone. */
export interface SampleView {
  post: string;
  href: string;
  title: string;
  /** Sanitised HTML of the post as it is now. */
  html: string;
  /** Whether it was edited since it was drawn. */
  edited: boolean;
  at: Date;
  reviews: { by: string; grade: number; note: string; at: Date }[];
}

/** The posts drawn for the review of tone in their order; those taken away since are left out. */
export async function samplesOf(tx: Pick<Tx, "$queryRaw">, membershipId: string): Promise<SampleView[]> {
  const rows = await tx.$queryRaw<SampleView[]>`
    SELECT p.id AS post, '/t/' || t.number || '/' || t.slug || '/' || p.number AS href, t.title, p.html,
      p.version > s."postVersion" AS edited, p."createdAt" AS at,
      COALESCE((SELECT json_agg(json_build_object('by', u."displayName", 'grade', r.grade, 'note', r.note, 'at', r.at)
        ORDER BY r.at) FROM "ToneReview" r JOIN "User" u ON u.id = r."reviewerId"
        WHERE r."membershipId" = s."membershipId" AND r."postId" = s."postId"), '[]') AS reviews
    FROM "ToneSample" s JOIN "Post" p ON p.id = s."postId" JOIN "Topic" t ON t.id = p."topicId"
    WHERE s."membershipId" = ${membershipId}::uuid AND p.presence = 'VISIBLE' ORDER BY s.position`;
  return rows.map((row) => ({
    ...row,
    reviews: row.reviews.map((review) => ({ ...review, at: new Date(review.at) })),
  }));
}
