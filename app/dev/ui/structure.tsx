import { Breadcrumb } from "../../_ui/breadcrumb.tsx";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { EmptyState, ErrorState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Pagination } from "../../_ui/pagination.tsx";
import { Skeleton } from "../../_ui/skeleton.tsx";
import { Table } from "../../_ui/table.tsx";
import { Tabs } from "../../_ui/tabs.tsx";
import { Group } from "./group.tsx";

const rows = [
  { board: "Routers", topics: 2871, share: "79 %" },
  { board: "Thermostats", topics: 1940, share: "81 %" },
];

/** Navigation, tables, remarks and what stands where nothing is. */
export function Structure({ id }: { id: string }) {
  return (
    <>
      <Group id={id} title="Navigation">
        <Breadcrumb
          label={`Place ${id}`}
          crumbs={[
            { label: "Routers", href: "/b/routers" },
            { label: "Aurora 7", href: "/b/aurora-7" },
          ]}
        />
        <Tabs
          label={`Topics ${id}`}
          tabs={[
            { href: "/?tab=unanswered", label: "Unanswered", count: "12" },
            { href: "/", label: "Active", current: true },
            { href: "/?tab=solved", label: "Solved" },
            { href: "/?tab=following", label: "Following" },
          ]}
        />
        <Pagination label={`Pages ${id}`} newer="/b/routers" older="/b/routers?after=1" />
      </Group>
      <Group id={id} title="Table">
        <Table
          caption={`Boards ${id}`}
          rows={rows}
          rowKey={(row) => row.board}
          columns={[
            { key: "board", title: "Board", cell: (row) => row.board },
            { key: "topics", title: "Topics", number: true, cell: (row) => row.topics },
            { key: "share", title: "Solved", number: true, cell: (row) => row.share },
          ]}
        />
      </Group>
      <Group id={id} title="Remarks">
        <Callout>
          <b>We answer within 24 hours.</b> This month half of all questions had an answer after 1 h 52 min.
        </Callout>
        <Callout tone="super" title="For staff">
          5.2.1 fixes this. If the serial begins with A7‑2, offer the early update.
        </Callout>
        <Callout tone="attention" title="This article is being checked again">
          A source was edited after it was published.
        </Callout>
        <Callout tone="danger">Your post is hidden until a moderator has looked at it.</Callout>
        <Callout tone="solved">Saved.</Callout>
      </Group>
      <Group id={id} title="Empty, failed, waiting">
        <EmptyState
          title="No unanswered questions"
          icon="circle-check"
          action={<ButtonLink href="/">Look at active topics</ButtonLink>}
        >
          Everybody who asked on this board has an answer.
        </EmptyState>
        <ErrorState title="The replies could not be loaded" action={<Button icon="rotate-ccw">Try again</Button>}>
          What you wrote is kept.
        </ErrorState>
        <Skeleton rows={2} label={`Loading ${id}`} />
      </Group>
    </>
  );
}
