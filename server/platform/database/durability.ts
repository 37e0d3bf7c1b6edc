import pg from "pg";

/** What a setting must not be if nothing that was promised is to be lost in a power cut; other values keep the promise. */
const promises = ["fsync", "full_page_writes", "synchronous_commit"];

/**
 * Connects to a database as every part of Kundig will.
 * @param url an address that may hold a password, which is not repeated
 * @returns a sentence when its settings let a power cut take what people were told is saved; undefined when they do not
 * @throws a sentence when it does not answer
 */
export async function durabilityNote(url: string): Promise<string | undefined> {
  const { host } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name",
      [promises],
    );
    if (rows.length === 0) return undefined;
    const names = rows.map((row) => row.name).join(", ");
    return `Warning: the database at ${host} runs with ${names} off, so a power cut may lose what people were told is saved. Please set it to on.`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The database at ${host} (DATABASE_URL) cannot be used: ${why}.`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
