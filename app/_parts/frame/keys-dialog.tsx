import { getT } from "../../_messages/server.ts";
import { Switch } from "../../_ui/choice.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { type KeyLine, KeyList } from "../../_ui/key-list.tsx";

/** What `?` shows; opened and closed by `app/_reader/keys.ts`, closed by its form without any script. */
export function KeysDialog() {
  const t = getT("frame");
  const controls = getT("controls");
  const keys: KeyLine[] = [
    [["/"], t("keySearch")],
    [["?"], t("keyHelp")],
    [["j", "k"], t("keyRows")],
    [["o"], t("keyOpen")],
    [["r"], t("keyReply")],
    [["e"], t("keyEdit")],
    [["."], t("keyMenu")],
  ];
  return (
    <dialog id="keys" aria-labelledby="keys-title" className="dialog">
      <form method="dialog" className="mb-3 flex items-start justify-between gap-4">
        <h2 id="keys-title" className="text-18 font-bold">
          {t("keysTitle")}
        </h2>
        <IconButton type="submit" icon="x" label={controls("close")} size="sm" className="-mt-1 -mr-2" />
      </form>
      <KeyList lines={keys} className="mb-4" />
      <Switch name="keys" data-keys-switch="" defaultChecked label={t("keysSwitch")} hint={t("keysHint")} />
    </dialog>
  );
}
