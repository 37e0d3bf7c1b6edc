import { Fragment, type ReactNode } from "react";

/** Facts as name and text, one below the other on a phone. Facts without a text are left out. */
export function FactList({ facts }: { facts: { name: string; text: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-4 text-15 md:grid-cols-[12rem_1fr]">
      {facts
        .filter((fact) => fact.text)
        .map((fact) => (
          <Fragment key={fact.name}>
            <dt className="text-14 text-ink-3 max-md:-mb-3">{fact.name}</dt>
            <dd className="min-w-0 text-pretty">{fact.text}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
