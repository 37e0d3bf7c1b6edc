import type { MembershipDetail } from "../../../server/programme/membership.query.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextArea } from "../../_ui/text-field.tsx";
import type { Place } from "../account/place.ts";
import { AdminPart } from "../admin/admin-part.tsx";
import { PostForm } from "./post-form.tsx";
import { refusalBeside } from "./step-words.ts";

const decisions = ["INVITE", "RENEW", "RETIRE", "WITHDRAW", "END"] as const;
type Decision = (typeof decisions)[number];
const looks = { INVITE: "primary", RENEW: "primary", RETIRE: "line", WITHDRAW: "line", END: "danger" } as const;

/** What the machine lets staff decide now, with a reason for the member and a note for staff; one button for each act. */
export function DecisionPart({ stay, place, here }: { stay: MembershipDetail; place: Place; here: string }) {
  const t = getT("programme");
  const possible = decisions.filter((act) => stay.acts.includes(act));
  const unread = stay.samples.some((sample) => sample.reviews.length === 0);
  const blocked = (act: Decision) => act === "INVITE" && unread;
  const path = localHref(here);
  return (
    <AdminPart id="decision" title={t("decisionTitle")} lead={t(possible.length > 0 ? "decisionLead" : "decisionNone")}>
      {stay.state === "CANDIDATE" && possible.length > 0 && <p className="text-15">{t("decisionNominateFirst")}</p>}
      {possible.includes("INVITE") && unread && <p className="text-15 text-attention">{t("decisionToneFirst")}</p>}
      {possible.length > 0 && (
        <PostForm
          action={place.action("programme.decide")}
          values={{ membership: stay.id, version: String(stay.version) }}
          next={`${path}?done=decided`}
          back={path}
          className="grid max-w-column gap-4"
        >
          <TextArea
            name="why"
            label={t("decisionWhy")}
            hint={t("decisionWhyHint")}
            error={refusalBeside(place.asked("problem"), "why")}
            required
            minLength={10}
            maxLength={1_000}
            rows={3}
          />
          <TextArea name="note" label={t("decisionNote")} maxLength={1_000} rows={2} />
          <div className="flex flex-wrap gap-3">
            {possible.map((act) => (
              <Button key={act} type="submit" name="act" value={act} variant={looks[act]} disabled={blocked(act)}>
                {t(`act.${act}`)}
              </Button>
            ))}
          </div>
        </PostForm>
      )}
    </AdminPart>
  );
}
