import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "../programme/post-form.tsx";
import { ReasonField } from "./reason-field.tsx";

type Props = { place: Place; path: string; post: string; version: number; hidden: boolean };

/** Hides one old version of a post, or shows it again. */
export function HideVersion({ place, path, post, version, hidden }: Props) {
  const t = getT("arranging");
  return (
    <details className="mt-3 text-14">
      <summary className="text-ink-2">{t(hidden ? "showVersion" : "hideVersion")}</summary>
      <PostForm
        action={place.action("arranging.hideRevision")}
        values={{ post, version: String(version), hidden: String(!hidden) }}
        next={localHref(path)}
        back={localHref(path)}
        className="mt-3 grid max-w-column gap-3"
      >
        <ReasonField id={`version-${version}`} />
        <div>
          <Button type="submit" size="sm" icon={hidden ? "eye" : "eye-off"}>
            {t(hidden ? "showVersion" : "hideVersion")}
          </Button>
        </div>
      </PostForm>
    </details>
  );
}
