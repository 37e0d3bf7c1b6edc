import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import type { Place } from "../account/place.ts";
import { PostForm } from "./post-form.tsx";
import { sayRefusal } from "./step-words.ts";

/** The button behind the link of a mail; the key in it says who agreed, so it works without being signed in. */
export function ConfirmByMail({ proof, place, visitor }: { proof: string; place: Place; visitor?: boolean }) {
  const t = getT("programme");
  const here = localHref("/account/programme");
  const problem = sayRefusal(place.asked("problem"));
  return (
    <div className="grid gap-4">
      {problem && (
        <div role="alert">
          <Callout tone="danger">{problem}</Callout>
        </div>
      )}
      <PostForm
        action={place.action("programme.confirm")}
        values={{ proof }}
        next={`${here}?saved=confirmed`}
        back={`${here}?proof=${encodeURIComponent(proof)}`}
      >
        <div>
          <Button type="submit" variant="primary" icon="check">
            {t("confirm")}
          </Button>
        </div>
      </PostForm>
      {visitor && problem && (
        <p className="text-14">
          <TextLink href={`/sign-in?to=${encodeURIComponent(`${here}?proof=${encodeURIComponent(proof)}`)}`}>
            {t("signInToRead")}
          </TextLink>
        </p>
      )}
    </div>
  );
}
