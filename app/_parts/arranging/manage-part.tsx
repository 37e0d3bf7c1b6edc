import type { ReactNode } from "react";
import { localHref } from "../../_messages/server.ts";
import { Callout } from "../../_ui/callout.tsx";
import type { Place } from "../account/place.ts";
import { AdminPart } from "../admin/admin-part.tsx";
import { PostForm } from "../programme/post-form.tsx";
import { type Problem, problemOf } from "../topics/problem-text.ts";

/** What the parts of the page "Manage" need of it. */
export interface ManagePlace {
  place: Place;
  /** The address of the page, without the language. */
  path: string;
}

type PartProps = ManagePlace & { id: string; title: string; lead?: ReactNode; children: ReactNode };

/** One part of the page, with what went wrong in it. */
export function ManagePart({ place, id, title, lead, children }: PartProps) {
  const problem = problemIn(place, id);
  return (
    <AdminPart id={id} title={title} lead={lead}>
      {problem && (
        <div role="alert" className="max-w-column">
          <Callout tone="danger">{problem.text}</Callout>
        </div>
      )}
      {children}
    </AdminPart>
  );
}

/** What the last form of a part was refused for. */
export function problemIn(place: Place, part: string): Problem | null {
  return place.asked("part") === part ? problemOf(place.asked("problem") ?? undefined) : null;
}

type FormProps = ManagePlace & {
  part: string;
  procedure: string;
  values?: Record<string, string>;
  /** Where success leads; the page again unless said otherwise. */
  next?: string;
  /** More of the address of the form, to come back to the same choice. */
  keep?: string;
  className?: string;
  children: ReactNode;
};

/** A form of the page: refusals come back to its part, success to the page. */
export function ManageForm({
  place,
  path,
  part,
  procedure,
  values = {},
  next,
  keep = "",
  className,
  children,
}: FormProps) {
  return (
    <PostForm
      action={place.action(procedure)}
      values={values}
      next={localHref(next ?? `${path}?done=yes`)}
      back={localHref(`${path}?part=${part}${keep && `&${keep}`}`)}
      className={className ?? "grid max-w-column gap-4"}
    >
      {children}
    </PostForm>
  );
}
