import { queueMail } from "../mail/index.ts";
import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { agreementVersion } from "./agreement.query.ts";
import { agreementProof } from "./agreement-proof.ts";
import type { Act, MembershipState } from "./programme-limits.schema.ts";
import { servingStates } from "./programme-limits.schema.ts";

/** Act → the mail about it; acts that are not here are told in the page alone, or not at all. */
const mails = {
  INVITE: "programme-invitation",
  AGREE: "programme-confirm",
  CONFIRM: "programme-active",
  FALL_DUE: "programme-renewal",
  RENEW: "programme-renewed",
  RETIRE: "programme-alumni",
  END: "programme-ended",
} as const satisfies Partial<Record<Act, string>>;

interface Moved {
  id: string;
  userId: string;
  state: MembershipState;
  version: number;
  answerBy: Date | null;
  termEnd: Date | null;
  graceUntil: Date | null;
}

/** Writes the mail of a step in its transaction; nothing in imports and replays, and nothing to people who left. */
export async function mailAboutStep(
  ctx: Ctx,
  tx: Tx,
  stay: Moved,
  { act, why = "" }: { act: Act; why?: string },
): Promise<void> {
  const kind = act in mails ? mails[act as keyof typeof mails] : null;
  if (!kind || ctx.origin !== "LIVE") return;
  const person = await reachable(tx, stay.userId);
  if (!person) return;
  const until = stay.answerBy ?? stay.graceUntil ?? stay.termEnd;
  const asks = act === "INVITE" || act === "AGREE";
  const proof =
    asks && stay.answerBy
      ? agreementProof({ membershipId: stay.id, version: await agreementVersion(tx), until: stay.answerBy.getTime() })
      : null;
  await queueMail(tx, {
    kind,
    cause: `${kind}:${stay.id}:${stay.version}`,
    to: person.email,
    userId: stay.userId,
    locale: person.locale,
    data: {
      proof,
      until: until ? longDate(until, person.locale) : "",
      quote: act === "INVITE" || act === "END" ? why : "",
    },
    at: ctx.now(),
  });
}

/** Asks everybody in the programme to agree to a new version. */
export async function mailNewAgreement(ctx: Ctx, tx: Tx, version: number, agreeBy: Date): Promise<void> {
  const stays = await tx.membership.findMany({
    where: { state: { in: [...servingStates] } },
    select: { id: true, userId: true },
  });
  for (const stay of stays) {
    const person = await reachable(tx, stay.userId);
    if (!person || ctx.origin !== "LIVE") continue;
    await queueMail(tx, {
      kind: "programme-agreement",
      cause: `programme-agreement:${stay.id}:${version}`,
      to: person.email,
      userId: stay.userId,
      locale: person.locale,
      data: {
        proof: agreementProof({ membershipId: stay.id, version, until: agreeBy.getTime() }),
        until: longDate(agreeBy, person.locale),
        quote: "",
      },
      at: ctx.now(),
    });
  }
}

async function reachable(tx: Tx, userId: string): Promise<{ email: string; locale: string } | null> {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } });
  return person?.email ? { email: person.email, locale: person.locale } : null;
}

function longDate(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(at);
}
