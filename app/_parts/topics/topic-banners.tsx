import type { TopicHead } from "../../../server/topics/index.ts";
import { formatDuration } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { StateGlyph } from "../../_ui/state-glyph.tsx";
import { Time } from "../../_ui/time.tsx";
import { topicHref } from "./topic-data.ts";
import { stateOf } from "./topic-state.ts";

/** What a reader has to know before reading on: hidden, duplicate, locked, needs information, solved without an answer. */
export function TopicBanners({ topic }: { topic: TopicHead }) {
  const t = getT("topics");
  const { duplicateOf, needs, lock, solvedWithout, splitFrom, splits, merged, slowMinutes } = topic;
  const original = duplicateOf && stateOf({ kind: "QUESTION", state: duplicateOf.state, solvedWithout: null });
  const arranged = splitFrom || splits.length > 0 || merged.length > 0 || slowMinutes > 0;
  const none = topic.presence === "VISIBLE" && !duplicateOf && !needs && !lock && !solvedWithout && !arranged;
  if (none) return null;
  return (
    <div className="mt-5 grid gap-3">
      {topic.presence === "HELD" && (
        <Callout tone="attention" icon="clock" title={t("heldTopic")}>
          {t("heldTopicBody")}
        </Callout>
      )}
      {topic.presence !== "VISIBLE" && topic.presence !== "HELD" && (
        <Callout tone="attention" icon="eye-off" title={t("hiddenTopic")}>
          {t("hiddenTopicBody")}
        </Callout>
      )}
      {duplicateOf && original && (
        <Callout tone="brand" icon="git-merge" title={t("duplicate")}>
          <span className="flex gap-2">
            <StateGlyph state={original} size={16} />
            <TextLink href={topicHref(duplicateOf)}>{duplicateOf.title}</TextLink>
          </span>
        </Callout>
      )}
      {needs && (
        <Callout tone="attention" icon="circle-help" title={t("needsInformation", { name: needs.by })}>
          <p className="whitespace-pre-line">{needs.what}</p>
        </Callout>
      )}
      {lock && (
        <Callout tone="plain" icon="lock" title={t("locked")}>
          {lock.reason || t("lockedBody")}
        </Callout>
      )}
      {slowMinutes > 0 && !lock && (
        <Callout tone="plain" icon="clock" title={t("slowMode")}>
          {t("slowModeBody", { duration: formatDuration(slowMinutes * 60_000, getLocale()) })}
        </Callout>
      )}
      {splitFrom && (
        <Callout tone="plain" icon="split" title={t("splitFrom")}>
          <TextLink href={topicHref(splitFrom)}>{splitFrom.title}</TextLink>
        </Callout>
      )}
      {splits.length > 0 && (
        <Callout tone="plain" icon="split" title={t("splits", { count: splits.length })}>
          <ul>
            {splits.map((split) => (
              <li key={split.number}>
                <TextLink href={topicHref(split)}>{split.title}</TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {merged.length > 0 && (
        <Callout tone="plain" icon="git-merge" title={t("merged", { count: merged.length })}>
          <ul>
            {merged.map(({ title, post }) => (
              <li key={post}>
                <TextLink href={`${topicHref(topic)}/${post}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {solvedWithout && (
        <Callout tone="solved" title={t("solvedWithout")}>
          <p>{solvedWithout.reason}</p>
          <p className="mt-0.5 text-13 text-ink-3">
            <Time value={solvedWithout.at} />
          </p>
        </Callout>
      )}
    </div>
  );
}
