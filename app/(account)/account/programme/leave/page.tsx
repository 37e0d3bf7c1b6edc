import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getT, localHref } from "../../../../_messages/server.ts";
import { AccountCard } from "../../../../_parts/account/account-card.tsx";
import { AccountForm } from "../../../../_parts/account/account-form.tsx";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { api } from "../../../../_server/api.ts";
import { requireMember } from "../../../../_server/member.ts";
import { read } from "../../../../_server/read.ts";
import { ButtonLink } from "../../../../_ui/link.tsx";

const path = "/account/programme/leave";

export function generateMetadata(): Metadata {
  return { title: getT("programme")("leaveTitle") };
}

/** Asks once before somebody leaves or declines. */
export default async function LeavePage({ searchParams }: { searchParams: Search }) {
  await requireMember();
  const t = getT("programme");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const mine = await read(caller.programme.mine());
  if (!mine?.abilities.leave) notFound();
  const serving = mine.abilities.escalate;
  return (
    <AccountCard
      title={t(serving ? "leaveSure" : "declineSure")}
      lead={t(serving ? "leaveSureText" : "declineSureText")}
      foot={<ButtonLink href="/account/programme">{t("leaveNo")}</ButtonLink>}
    >
      <AccountForm
        id="leave"
        action={place.action("programme.leave")}
        fields={[{ name: "why", label: t("leaveWhy"), kind: "area", most: 1_000 }]}
        submit={t(serving ? "leaveYes" : "declineYes")}
        variant="danger"
        next={`${localHref("/account/programme")}?saved=left`}
        back={place.back}
        problem={place.problem}
      />
    </AccountCard>
  );
}
