import type { Metadata } from "next";
import type { ReactNode } from "react";

/** What a page gets of its address. */
export interface PageProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A `page.tsx`, whatever of its address it reads. */
export interface PageModule {
  default(props: never): ReactNode | Promise<ReactNode>;
  generateMetadata?(props: never): Metadata | Promise<Metadata>;
}
