import { pictureTypes } from "../../../server/files/files.schema.ts";
import type { AccountView } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { Button } from "../../_ui/button.tsx";
import { Field, fieldControl } from "../../_ui/field.tsx";
import { AccountPart } from "./account-card.tsx";
import type { Place } from "./place.ts";
import { sayProblem } from "./problem.ts";

type PortraitFormProps = { account: AccountView; place: Place; next: string };

/** The picture beside one's name: plain forms, because a file goes to the server the same way with and without a script. */
export function PortraitForm({ account, place, next }: PortraitFormProps) {
  const t = getT("account");
  const problem = place.asked("form") === "portrait" ? place.problem : null;
  const texts = { name: "file", id: "portrait-file", error: problem && sayProblem(problem, t) };
  return (
    <AccountPart id="portrait" title={t("portraitTitle")} lead={t("portraitLead")}>
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={account.displayName} image={account.avatar} tint={account.tint} size={72} />
        <form method="post" action="/api/files" encType="multipart/form-data" className="grid min-w-0 flex-1 gap-3">
          <input type="hidden" name="use" value="portrait" />
          <input type="hidden" name="_next" value={next} />
          <Field {...texts} label={t("portraitFile")} labelHidden>
            <input
              {...fieldControl(texts)}
              type="file"
              accept={pictureTypes}
              required
              className="w-full max-w-full text-14 file:mr-3 file:rounded-md file:border file:border-line-2 file:bg-surface file:px-3 file:py-1.5 file:font-medium file:text-ink"
            />
          </Field>
          <div>
            <Button type="submit">{t("portraitSave")}</Button>
          </div>
        </form>
      </div>
      {account.avatar && (
        <form method="post" action={place.action("users.savePortrait")}>
          <input type="hidden" name="_next" value={next} />
          <input type="hidden" name="_back" value={place.back} />
          <Button type="submit" variant="quiet" icon="trash-2">
            {t("portraitRemove")}
          </Button>
        </form>
      )}
    </AccountPart>
  );
}
