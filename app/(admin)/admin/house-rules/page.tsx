import type { Metadata } from "next";
import { Messages } from "../../../_messages/messages.tsx";
import { getT, localHref } from "../../../_messages/server.ts";
import { placeOf, type Search } from "../../../_parts/account/place.ts";
import { AdminForm } from "../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../_parts/admin/admin-part.tsx";
import { editorGroups } from "../../../_parts/guidelines/editor-groups.ts";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { ButtonLink } from "../../../_ui/link.tsx";

const path = "/admin/house-rules";

export function generateMetadata(): Metadata {
  return { title: getT("guidelines")("editTitle") };
}

/** The draft of the next version of the house rules, and the button that publishes it. */
export default async function HouseRulesEditor({ searchParams }: { searchParams: Search }) {
  const t = getT("guidelines");
  const [place, caller] = await Promise.all([placeOf(path, searchParams), api()]);
  const draft = await read(caller.guidelines.draft());
  const here = localHref(path);
  const [next, done] = [draft.number + 1, place.asked("done")];
  const saved = done === "saved" ? t("draftSaved") : done ? t("published", { number: draft.number }) : null;
  const keys = draft.points.map((point, index) => [`points.${index}.key`, point.key] as const);
  const publishing = place.asked("form") === "publish";
  return (
    <AdminPage
      tab="rules"
      title={t("editTitle")}
      lead={t("editLead")}
      narrow
      saved={saved}
      actions={<ButtonLink href="/house-rules">{t("read")}</ButtonLink>}
    >
      <p className="mb-6 text-14 text-ink-2">{t("now", { number: draft.number })}</p>
      <Messages areas={["admin"]}>
        <AdminForm
          id="rules"
          action={place.action("guidelines.save")}
          groups={editorGroups(draft, t)}
          hidden={{ revision: String(draft.revision), ...Object.fromEntries(keys) }}
          submit={t("save")}
          variant={draft.revision > 0 ? "line" : "primary"}
          next={`${here}?done=saved`}
          back={here}
          problem={publishing ? null : place.asked("problem")}
        />
        {draft.revision > 0 && (
          <AdminPart id="publish" title={t("publishTitle", { number: next })} lead={t("publishLead")}>
            {draft.material && <p className="text-14 text-attention">{t("publishMaterial")}</p>}
            <AdminForm
              id="publish"
              action={place.action("guidelines.publish")}
              groups={[]}
              hidden={{ revision: String(draft.revision) }}
              submit={t("publish", { number: next })}
              next={`${here}?done=published`}
              back={`${here}?form=publish`}
              problem={publishing ? place.asked("problem") : null}
            />
          </AdminPart>
        )}
      </Messages>
    </AdminPage>
  );
}
