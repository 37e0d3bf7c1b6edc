import type { ClientBase } from "pg";

/** Statements on their way whose answer nobody waits for. */
const underWay = new WeakMap<ClientBase, Promise<unknown>[]>();

/**
 * Sends a statement of a transaction whose answer does not matter: the next rows are made ready while the database
 * works on these. When it fails, the transaction does (`inTransaction`).
 */
export function send(tx: ClientBase, statement: string, values: readonly unknown[] = []): void {
  const sent = tx.query(statement, [...values]);
  // Whoever ends the transaction hears of it.
  sent.catch(() => {});
  const others = underWay.get(tx);
  if (others) others.push(sent);
  else underWay.set(tx, [sent]);
}

/** Begin, work, commit; whatever is thrown, or what a statement that was only sent throws, rolls back and goes on to the caller. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  send(client, "BEGIN");
  try {
    const result = await work();
    // After a statement that failed this rolls back, and the failure is thrown all the same.
    send(client, "COMMIT");
    await allSent(client);
    return result;
  } catch (error) {
    const cause = await allSent(client).then(
      () => error,
      (sent) => (isConsequence(error) ? sent : error),
    );
    await client.query("ROLLBACK").catch(() => {});
    throw cause;
  }
}

async function allSent(client: ClientBase): Promise<void> {
  const sent = underWay.get(client) ?? [];
  underWay.delete(client);
  await Promise.all(sent);
}

/** "Current transaction is aborted": an earlier statement says why. */
function isConsequence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "25P02";
}
