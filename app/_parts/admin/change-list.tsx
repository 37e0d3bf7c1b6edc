import type { SettingChangeView } from "../../../server/settings/settings.schema.ts";
import { getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { Time } from "../../_ui/time.tsx";
import { settingWord } from "./setting-words.ts";

type Props = { rows: SettingChangeView[] /** Says which group it was. */; named?: boolean };

/** Who changed which values of the settings, from what to what. */
export function ChangeList({ rows, named }: Props) {
  const t = getT("admin");
  if (rows.length === 0) return <p className="text-14 text-ink-3">{t("noChanges")}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="py-3 text-14">
          <p className="text-ink-2">
            {row.by ? (
              <TextLink className="underline" href={`/admin/people/${row.by.name}`}>
                {row.by.displayName}
              </TextLink>
            ) : (
              t("bySystem")
            )}
            {" · "}
            <Time value={row.at} style="moment" />
            {named && (
              <>
                {" · "}
                <TextLink className="underline" href={`/admin/settings/${row.key}`}>
                  {settingWord(t, "group", row.key)}
                </TextLink>
              </>
            )}
          </p>
          {row.changes.length === 0 && <p className="mt-1 text-ink-3">{t("changedNothing")}</p>}
          <ul className="mt-1 grid gap-0.5">
            {row.changes.map((change) => (
              <li key={change.field} className="diff break-words">
                {settingWord(t, "field", `${row.key}.${change.field}`)}:{" "}
                {change.before && (
                  <>
                    <del>{change.before}</del> <span className="sr-only">{t("became")}</span>{" "}
                  </>
                )}
                <ins>{change.after || t("nothing")}</ins>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
