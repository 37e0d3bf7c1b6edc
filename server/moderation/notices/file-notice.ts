import type { z } from "zod";
import { queueMail } from "../../mail/index.ts";
import { allowed, authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { env } from "../../platform/env/env.ts";
import { Invalid, TooMany } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { networkOf } from "../../platform/http/client-address.ts";
import { setting } from "../../settings/index.ts";
import { openItem } from "../queue/open-item.ts";
import { fairnessSetting } from "../statements/index.ts";
import { namedContent, ownPath } from "./named-content.ts";
import { noticeFiled } from "./notices.events.ts";
import type { fileNoticeInput } from "./notices.schema.ts";
import { newReceipt, receiptKey } from "./receipt.ts";

const hour = 3_600_000;

/**
 * Takes a notice from anybody, also without an account, and gives its receipt. The answer is the same whether or not the
 * address leads to something, and whether or not that may be seen (AZ-09).
 * @throws Invalid("address", "notOurs"), Invalid("goodFaith" | "website", …), TooMany("notices")
 */
export async function fileNotice(
  ctx: Ctx,
  input: z.infer<typeof fileNoticeInput>,
): Promise<{ receipt: string; receiptKey: string }> {
  authorize(ctx, allowed);
  if (input.website !== "") throw new Invalid("website", "leaveEmpty");
  if (!input.goodFaith) throw new Invalid("goodFaith", "required");
  const place = ownPath(input.address, env().url);
  if (!place) throw new Invalid("address", "notOurs");
  return write(ctx, async ({ tx, record }) => {
    const network = networkOf(ctx.address);
    await keepPace(ctx, tx, network);
    const { authorId, ...named } = await namedContent(tx, place);
    const { address, category, law, text, name, email = null } = input;
    const mailed = email !== null && (await firstToday(ctx, tx, email));
    const told = { address, category, law, text, name: name || null, email };
    const receipt = newReceipt();
    const notice = await tx.notice.create({
      data: {
        ...told,
        ...named,
        receipt,
        network,
        mailed,
        userId: personId(ctx.actor),
        locale: ctx.locale === "de" ? "de" : "en",
        at: ctx.now(),
      },
    });
    const subject = { kind: "notice", id: notice.id } as const;
    const { boardId, topicId, postId } = named;
    const urgent = category === "ILLEGAL" || category === "PERSONAL_DATA";
    const facts = { category, receipt };
    await openItem(tx, { kind: "NOTICE", subject, boardId, topicId, authorId, urgent, facts }, ctx.now());
    record(noticeFiled, { noticeId: notice.id, category, postId, topicId, boardId });
    if (mailed && email) await mailReceipt(ctx, tx, { id: notice.id, receipt, email });
    return { receipt, receiptKey: receiptKey(notice.id) };
  });
}

/** So many notices an hour and a day from one network, counted one after the other. */
async function keepPace(ctx: Ctx, tx: Tx, network: string): Promise<void> {
  if (network === "") return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`notice ${network}`}, 0))`;
  const limits = setting(ctx, fairnessSetting);
  for (const [most, span] of [
    [limits.noticesPerHour, hour],
    [limits.noticesPerDay, 24 * hour],
  ] as const) {
    const [nth] = await tx.notice.findMany({
      where: { network, at: { gt: new Date(ctx.now().getTime() - span) } },
      orderBy: { at: "desc" },
      skip: most - 1,
      take: 1,
      select: { at: true },
    });
    if (nth) throw new TooMany("notices", new Date(nth.at.getTime() + span));
  }
}

/** One neutral mail per address and day, so that nobody is flooded with the help of this form (DS-17). */
async function firstToday(ctx: Ctx, tx: Tx, email: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`notice mail ${email}`}, 0))`;
  const since = new Date(ctx.now().getTime() - 24 * hour);
  return (await tx.notice.count({ where: { email, mailed: true, at: { gt: since } } })) === 0;
}

/** The mail says nothing that was typed into the form. */
async function mailReceipt(ctx: Ctx, tx: Tx, notice: { id: string; receipt: string; email: string }): Promise<void> {
  if (ctx.origin !== "LIVE") return;
  await queueMail(tx, {
    kind: "notice-received",
    cause: `notice-received:${notice.id}`,
    to: notice.email,
    locale: ctx.locale,
    data: { key: receiptKey(notice.id), receipt: notice.receipt },
    at: ctx.now(),
  });
}
