import type { TrustView } from "../../../server/trust/trust-of.query.ts";
import { getT } from "../../_messages/server.ts";
import type { Place } from "../account/place.ts";
import { TrustPart } from "../standing/trust-part.tsx";
import { AdminForm } from "./admin-form.tsx";
import { AdminPart } from "./admin-part.tsx";

type Props = { name: string; trust: TrustView; place: Place; here: string; problem: string | null };

/** How far a person is trusted, what the next level asks for, and level 4 by hand with a reason. */
export function PersonTrust({ name, trust, place, here, problem }: Props) {
  const t = getT("admin");
  const on = trust.level < 4;
  return (
    <AdminPart id="trust" title={t("trustTitle")} lead={t("trustLevel", { level: trust.level })}>
      <div className="grid gap-6">
        {trust.byHand && (
          <p className="text-15 text-ink-2">
            {t("trustGiven", { name: trust.byHand.by ?? "", reason: trust.byHand.reason })}
          </p>
        )}
        <TrustPart trust={trust} />
        {trust.mayGive && (
          <AdminForm
            id="trust"
            action={place.action("trust.give")}
            groups={[
              {
                id: "trust",
                title: "",
                fields: [
                  {
                    kind: "text",
                    name: "reason",
                    label: t("trustReason"),
                    hint: t("trustReasonHint"),
                    value: "",
                    required: true,
                    least: 3,
                    most: 500,
                  },
                ],
              },
            ]}
            hidden={{ name, on: on ? "true" : "false" }}
            submit={t(on ? "trustGive" : "trustTake")}
            variant="line"
            next={`${here}?done=trust`}
            back={`${here}?form=trust`}
            problem={problem}
          />
        )}
      </div>
    </AdminPart>
  );
}
