import type { Db } from "../../platform/db/client.ts";
import type { ExportedSection } from "./transfer.schema.ts";

/** All sections, parents before children. */
export async function exportedSections(db: Db): Promise<ExportedSection[]> {
  return db.$queryRaw<ExportedSection[]>`
    SELECT s.slug, parent.slug AS parent, s.name, s.description, s.locale, s.position, s.visibility,
      ARRAY(SELECT a.slug FROM "SectionAddress" a WHERE a."sectionId" = s.id ORDER BY a.slug) AS addresses
    FROM "Section" s LEFT JOIN "Section" parent ON parent.id = s."parentId"
    ORDER BY parent.slug IS NOT NULL, s.slug COLLATE "C"`;
}

/** Who is named: names and nothing else, no addresses of mail. */
export async function exportedPeople(db: Db, names: string[]): Promise<{ name: string; displayName: string }[]> {
  return db.$queryRaw<{ name: string; displayName: string }[]>`
    SELECT name, "displayName" FROM "User" WHERE name = ANY(${names}::text[]) ORDER BY name COLLATE "C"`;
}
