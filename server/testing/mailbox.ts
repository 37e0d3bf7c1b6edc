import { runJobs } from "./run-jobs.ts";
import type { World } from "./world.ts";

/** The newest mail to an address, once everything queued has run; null when nothing was ever sent there. */
export async function newestMail(world: World, to: string) {
  await runJobs(world);
  return world.db.mailMessage.findFirst({ where: { to }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
}

/** The key in the newest mail to an address. */
export async function mailedKey(world: World, to: string): Promise<string> {
  const mail = await newestMail(world, to);
  const key = /\/(?:link|reset|confirm|undo|claim)\/([\w-]{43})/.exec(mail?.text ?? "")?.[1];
  if (!key) throw new Error(`no key was mailed to ${to}`);
  return key;
}
