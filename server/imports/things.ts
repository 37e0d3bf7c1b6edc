/** What every source is translated into before anything is written: people, posts and what happened to them. */

/** Who wrote something. With a display name the account is made when it is first met. */
export interface Author {
  readonly key: string;
  readonly displayName?: string;
}

/** A text as the source has it. */
export type SourceText = { readonly html: string } | { readonly markdown: string };

export interface Person {
  readonly key: string;
  readonly displayName: string;
  /** HTML as it is read, Markdown when it is written. */
  readonly about: string;
  readonly website: string;
  readonly at: Date;
  readonly lastSeenAt: Date | null;
}

interface Written {
  readonly key: string;
  readonly author: Author | null;
  readonly body: SourceText;
  readonly at: Date;
  /** The last edit the source knows of; a history that ends earlier is not the latest text. */
  readonly editedAt: Date | null;
  /** Taken from view in the source (spam). */
  readonly hidden: boolean;
  /** Thanks whose givers the source does not name. */
  readonly up: number;
}

export interface Question extends Written {
  readonly title: string;
  readonly tags: readonly string[];
  readonly locale: string;
  readonly views: number;
  readonly closedAt: Date | null;
}

export interface Answer extends Written {
  readonly questionKey: string;
}

export interface Comment extends Written {
  readonly postKey: string;
}

export interface Acceptance {
  readonly questionKey: string;
  readonly answerKey: string;
  /** When nothing else in the source says when it was accepted. */
  readonly at: Date | null;
}

export interface Vote {
  readonly postKey: string;
  readonly vote: "up" | "down" | "accepted";
  readonly at: Date;
}

export interface Link {
  readonly key: string;
  readonly fromKey: string;
  readonly toKey: string;
  readonly link: "duplicate" | "related";
  readonly at: Date;
}

export interface HeldBadge {
  readonly key: string;
  readonly personKey: string;
  readonly name: string;
  /** 1 gold, 2 silver, 3 bronze. */
  readonly grade: number;
  readonly at: Date;
}

export interface Change {
  readonly postKey: string;
  readonly part: "body" | "title" | "tags";
  readonly by: string | null;
  readonly reason: string;
  readonly text: string;
  readonly at: Date;
}

/** A row that is not taken over and why: by intention, or because it cannot be. */
export type Left = { readonly skipped: string } | { readonly broken: string };

/** What a source's row becomes. */
export type Mapped<T> = T | Left;

export function isLeft(mapped: object): mapped is Left {
  return "skipped" in mapped || "broken" in mapped;
}
