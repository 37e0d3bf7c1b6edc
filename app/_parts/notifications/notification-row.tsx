import type { NotificationKind, NotificationView } from "../../../server/notifications/notifications.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Avatar } from "../../_ui/avatar.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { Time } from "../../_ui/time.tsx";
import { Medal } from "../badges/medal.tsx";
import { BadgeDetail } from "./badge-detail.tsx";
import { NotificationLink } from "./notification-link.tsx";
import { ReadForm } from "./read-form.tsx";

const signs: Record<NotificationKind, { icon: IconName; ink: string }> = {
  answered: { icon: "message-square", ink: "text-brand-ink" },
  commented: { icon: "message-circle", ink: "text-brand-ink" },
  mentioned: { icon: "at-sign", ink: "text-brand-ink" },
  accepted: { icon: "circle-check", ink: "text-solved" },
  solvedByStaff: { icon: "circle-check", ink: "text-solved" },
  acceptReminder: { icon: "circle-help", ink: "text-attention" },
  verified: { icon: "badge-check", ink: "text-verified" },
  verificationDue: { icon: "badge-check", ink: "text-attention" },
  informationRequested: { icon: "circle-help", ink: "text-attention" },
  postReleased: { icon: "check", ink: "text-solved" },
  postTaken: { icon: "eye-off", ink: "text-danger" },
  profileTaken: { icon: "eye-off", ink: "text-danger" },
  decisionUndone: { icon: "undo-2", ink: "text-solved" },
  appealDecided: { icon: "scale", ink: "text-brand-ink" },
  rulesChanged: { icon: "book-open", ink: "text-attention" },
  articlePublished: { icon: "book-open", ink: "text-brand-ink" },
  articleChanged: { icon: "book-open", ink: "text-brand-ink" },
  articleRecheck: { icon: "triangle-alert", ink: "text-attention" },
  articleReturned: { icon: "undo-2", ink: "text-attention" },
  articleUnscheduled: { icon: "calendar", ink: "text-attention" },
  articleHandedOver: { icon: "user-plus", ink: "text-brand-ink" },
  translationOutdated: { icon: "languages", ink: "text-attention" },
  thanked: { icon: "heart", ink: "text-danger" },
  badgeEarned: { icon: "medal", ink: "text-super" },
  badgeTaken: { icon: "undo-2", ink: "text-attention" },
  rankGained: { icon: "trending-up", ink: "text-solved" },
  rankLost: { icon: "trending-down", ink: "text-attention" },
  programmeInvited: { icon: "medal", ink: "text-super" },
  programmeActive: { icon: "medal", ink: "text-super" },
  programmeRenewalDue: { icon: "medal", ink: "text-attention" },
  programmeRenewed: { icon: "medal", ink: "text-super" },
  programmeAlumni: { icon: "heart", ink: "text-super" },
  programmeEnded: { icon: "undo-2", ink: "text-attention" },
  programmeAgreement: { icon: "book-open", ink: "text-attention" },
  questionOffered: { icon: "circle-help", ink: "text-super" },
  weeklySummary: { icon: "trending-up", ink: "text-super" },
  nominated: { icon: "user-plus", ink: "text-super" },
  perkGiven: { icon: "heart", ink: "text-super" },
  escalated: { icon: "circle-help", ink: "text-attention" },
  topicMoved: { icon: "arrow-right", ink: "text-brand-ink" },
  topicMerged: { icon: "git-merge", ink: "text-brand-ink" },
  topicUnmerged: { icon: "undo-2", ink: "text-brand-ink" },
  topicSplit: { icon: "split", ink: "text-brand-ink" },
  topicClosed: { icon: "lock", ink: "text-attention" },
  topicDuplicate: { icon: "git-merge", ink: "text-brand-ink" },
  solvedWithout: { icon: "circle-check", ink: "text-solved" },
  postGiven: { icon: "user-plus", ink: "text-brand-ink" },
  postGivenAway: { icon: "users", ink: "text-attention" },
  postConverted: { icon: "message-circle", ink: "text-brand-ink" },
  postEdited: { icon: "pencil", ink: "text-attention" },
  roleGiven: { icon: "user-plus", ink: "text-brand-ink" },
  roleEnded: { icon: "undo-2", ink: "text-attention" },
  reviewLate: { icon: "clock", ink: "text-attention" },
  reportUpheld: { icon: "circle-check", ink: "text-solved" },
  reportRejected: { icon: "eye", ink: "text-ink-3" },
  editApproved: { icon: "pencil", ink: "text-solved" },
  editRejected: { icon: "pencil", ink: "text-attention" },
  webhookPaused: { icon: "triangle-alert", ink: "text-attention" },
  escalationAnswered: { icon: "message-square", ink: "text-brand-ink" },
};

type Props = { row: NotificationView; form: { action: string; back: string } };

/** One line of the list: who did what, where, when. What is unread has a dot, a ground and a word for screen readers. */
export function NotificationRow({ row, form }: Props) {
  const t = getT("notifications");
  const { icon, ink } = signs[row.kind];
  const name = row.actor?.displayName ?? t("somebody");
  return (
    <li
      data-row=""
      data-unread={row.read ? undefined : ""}
      className={cx(
        "group relative flex gap-3.5 px-3 py-3.5 max-md:-mx-4 max-md:px-4",
        row.read ? "text-ink-2" : "bg-brand-soft",
      )}
    >
      <span className="relative flex-none self-start">
        {row.badge ? (
          <Medal icon={row.badge.icon} grade={row.badge.grade} size={36} />
        ) : row.actor ? (
          <Avatar
            name={row.actor.displayName}
            image={row.actor.avatar}
            tint={row.actor.tint}
            ring={row.actor.isSuperUser}
          />
        ) : (
          <span className="grid size-9 place-items-center rounded-full bg-sunken text-ink-3">
            <Icon name="shield" size={18} />
          </span>
        )}
        {!row.badge && (
          <span
            className={cx(
              "absolute -right-1.5 -bottom-1.5 grid size-5 place-items-center rounded-full border border-line bg-surface",
              ink,
            )}
          >
            <Icon name={icon} size={12} />
          </span>
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-14">
          {!row.read && <span className="sr-only">{t("unread")} </span>}
          {t.rich(`kind_${row.kind}`, {
            name,
            by: row.actor ? "somebody" : "counting",
            b: (text) => <b className="font-medium text-ink">{text}</b>,
          })}
          <span className="text-13 text-ink-3">
            {"\u00a0· "}
            <Time value={row.createdAt} style="day" />
          </span>
        </p>
        <p className={cx("mt-0.5 text-15 leading-[1.4] text-pretty", row.read ? "text-ink" : "font-medium text-ink")}>
          <NotificationLink href={row.href} id={row.read ? null : row.id}>
            {row.title}
          </NotificationLink>
        </p>
        {row.badge && <BadgeDetail badge={row.badge} taken={row.kind === "badgeTaken"} />}
      </div>
      {!row.read && (
        <div className="relative z-1 flex flex-none items-center">
          <ReadForm {...form} ids={[row.id]} title={row.title} />
        </div>
      )}
    </li>
  );
}
