import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { badgeLimits } from "../../../../../server/badges/badges-limits.schema.ts";
import { Messages } from "../../../../_messages/messages.tsx";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { Medal } from "../../../../_parts/badges/medal.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { Breadcrumb } from "../../../../_ui/breadcrumb.tsx";
import { Callout } from "../../../../_ui/callout.tsx";
import { Page } from "../../../../_ui/page.tsx";

type Props = { params: Promise<{ key: string }>; searchParams: Search };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT("badges"))("give"), robots: { index: false } };
}

/** Giving a badge by hand with a citation, and taking one back with a reason; not there for those who may not. */
export default async function GiveBadgePage({ params, searchParams }: Props) {
  const { key } = await params;
  const path = `/badges/${key}/give`;
  const caller = await api();
  const viewer = await read(caller.viewer.page({}));
  if (!viewer.me?.places.badges) notFound();
  const [t, place, here] = await Promise.all([getT("badges"), placeOf(path, searchParams), localHref(path)]);
  const { badge } = await read(caller.badges.holders({ key, size: 1 }));
  const done = place.asked("done");
  const problemOf = (form: string) => (place.asked("form") === form ? place.asked("problem") : null);
  const person = {
    kind: "text",
    name: "name",
    label: t("person"),
    hint: t("personHint"),
    value: "",
    required: true,
    most: 40,
  } as const;
  const words = (name: string, label: string) =>
    ({ kind: "area", name, label, hint: t("citationHint"), value: "", most: badgeLimits.citation, rows: 3 }) as const;
  return (
    <Messages areas={["admin"]}>
      <Page>
        <div className="mx-auto w-full max-w-column">
          <Breadcrumb
            crumbs={[
              { href: "/badges", label: t("title") },
              { href: `/badges/${key}`, label: badge.name },
            ]}
          />
          <h1 className="mt-3 mb-6 flex items-center gap-4 text-28 font-bold max-md:text-22">
            <Medal icon={badge.icon} grade={badge.grade} size={48} />
            {t("giveTitle", { badge: badge.name })}
          </h1>
          {(done === "given" || done === "taken") && (
            <div role="status" className="mb-6">
              <Callout tone="solved">{t(done)}</Callout>
            </div>
          )}
          <AdminPart id="give" title={t("givePart")} lead={t("giveLead")}>
            <AdminForm
              id="give"
              action={place.action("badges.give")}
              groups={[{ id: "give", title: "", fields: [person, words("citation", t("citation"))] }]}
              hidden={{ key }}
              submit={t("giveSubmit")}
              next={`${here}?done=given`}
              back={`${here}?form=give`}
              problem={problemOf("give")}
            />
          </AdminPart>
          <AdminPart id="take" title={t("takePart")} lead={t("takeLead")}>
            <AdminForm
              id="take"
              action={place.action("badges.take")}
              groups={[{ id: "take", title: "", fields: [person, words("reason", t("reason"))] }]}
              hidden={{ key }}
              submit={t("takeSubmit")}
              variant="line"
              next={`${here}?done=taken`}
              back={`${here}?form=take`}
              problem={problemOf("take")}
            />
          </AdminPart>
        </div>
      </Page>
    </Messages>
  );
}
