import { getT } from "../../_messages/server.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";

/** Why a member cannot write at the moment, and what to do about it where something can be done. */
export function Barred({ because }: { because: string }) {
  const t = getT("errors");
  const exact = `Forbidden.${because}`;
  return (
    <EmptyState
      icon="lock"
      title={t(t.has(exact) ? exact : "Forbidden")}
      action={
        because === "confirmRulesFirst" ? (
          <ButtonLink href="/account/rules" variant="primary">
            {getT("guidelines")("toConfirm")}
          </ButtonLink>
        ) : (
          (because === "silenced" || because === "readWarningFirst") && (
            <ButtonLink href="/account/warnings" variant="primary">
              {getT("frame")("readWhy")}
            </ButtonLink>
          )
        )
      }
    />
  );
}
