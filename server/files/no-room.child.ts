import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { type Actor, contextOf } from "../platform/authorize/index.ts";
import { closeDb } from "../platform/db/client.ts";
import { refusalView } from "../platform/errors/index.ts";
import { log } from "../platform/log/index.ts";
import { uploadPicture } from "./upload-picture.ts";

/* A process on a disk with little room: it uploads pictures of the sides it is told, writes a log, and says what came. */

process.once("message", async ({ owner, sides }: { owner: Actor & { createdAt: string }; sides: number[] }) => {
  const actor = { ...owner, createdAt: new Date(owner.createdAt) };
  const came: string[] = [];
  for (const side of sides) {
    // Noise, because it cannot be packed.
    const raw = randomBytes(side * side * 3);
    const bytes = await sharp(raw, { raw: { width: side, height: side, channels: 3 } })
      .png()
      .toBuffer();
    const sent = uploadPicture(contextOf(actor), { use: "text", bytes: new Uint8Array(bytes) });
    came.push(
      await sent.then(
        () => "kept",
        (error: unknown) => refusalView(error)?.code ?? String(error),
      ),
    );
    for (let line = 0; line < 400; line += 1) log().error({ line }, "a line of the log that has no room either");
  }
  await closeDb();
  process.send?.(came, () => process.exit(0));
});
