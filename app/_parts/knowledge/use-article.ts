"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorArticle } from "../../../server/knowledge/index.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { sentenceOf, troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";

/** What an editor may change. */
export type ArticleForm = Pick<
  EditorArticle,
  "title" | "markdown" | "section" | "visibility" | "locale" | "validFor" | "staffNote" | "editClass"
> & { note: string };

/** Kept: on the server, for the writer alone, and in no version yet. */
export type SaveStatus = "clean" | "changed" | "kept" | "saving" | "failed";

type Newer = { version: number; title: string; body: string };

/** How long the writer pauses before what they wrote is saved, in milliseconds. */
const PAUSE = 1_500;

const formOf = (article: EditorArticle): ArticleForm => ({
  title: article.title,
  markdown: article.markdown,
  section: article.section,
  visibility: article.visibility,
  locale: article.locale,
  validFor: article.validFor,
  staffNote: article.staffNote,
  // What is written on top of a published text is a change of its own.
  editClass: article.version === article.publishedVersion ? "MEDIUM" : article.editClass,
  note: "",
});

/**
 * The text of an article while it is written: saved by itself after a pause (in review, where every save is a revision of
 * its own, it is only kept for its writer), and on demand. When somebody else saved first, both texts stay until the writer
 * decides.
 */
export function useArticle(article: EditorArticle) {
  const router = useRouter();
  const errors = useT("errors");
  const locale = useLocale();
  const [form, setForm] = useState(() => formOf(article));
  const [status, setStatus] = useState<SaveStatus>("clean");
  const [problem, setProblem] = useState("");
  const [newer, setNewer] = useState<Newer | null>(null);
  const version = useRef(article.version);
  const latest = useRef(form);
  latest.current = form;
  const dirty = useRef(false);
  /** Whether what is not saved is at least kept on the server. */
  const keptSafely = useRef(false);
  keptSafely.current = status === "kept";
  const running = useRef<Promise<boolean> | null>(null);
  const blocked = useRef(false);
  // A text that somebody else saved, or that an act brought back, replaces ours only while ours is unchanged.
  useEffect(() => {
    if (dirty.current || running.current || article.version <= version.current) return;
    version.current = article.version;
    setForm(formOf(article));
  }, [article]);

  const send = useCallback(async (): Promise<boolean> => {
    dirty.current = false;
    setStatus("saving");
    try {
      const { note, validFor, locale: language, ...rest } = latest.current;
      const saved = await trpc.knowledge.save.mutate({
        number: article.number,
        version: version.current,
        ...rest,
        locale: language === "de" ? "de" : "en",
        validFor: validFor || null,
        note,
      });
      version.current = saved.version;
      setStatus(dirty.current ? "changed" : "clean");
      setProblem("");
      router.refresh();
      return true;
    } catch (error) {
      const trouble = troubleOf(error);
      dirty.current = true;
      if (trouble.kind === "Conflict" && trouble.current) {
        blocked.current = true;
        setNewer(trouble.current as Newer);
      }
      setStatus("failed");
      setProblem(sentenceOf(trouble, errors, locale));
      return false;
    }
  }, [article.number, router, errors, locale]);

  /** Saves what is not saved yet; true when everything is. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (!dirty.current) return true;
    if (blocked.current) return false;
    running.current = send();
    const done = await running.current;
    running.current = null;
    return done;
  }, [send]);

  /** Keeps an unfinished text without a version of its own; what fails is tried again with the next pause. */
  const keep = useCallback(async () => {
    const { title, markdown } = latest.current;
    await trpc.knowledge.keepDraft.mutate({ number: article.number, version: version.current, title, markdown }).then(
      () => setStatus((before) => (before === "changed" ? "kept" : before)),
      () => {},
    );
  }, [article.number]);

  const inReview = article.state === "IN_REVIEW";
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the form starts the pause anew
  useEffect(() => {
    if (!dirty.current || blocked.current) return;
    const timer = setTimeout(inReview ? keep : save, PAUSE);
    return () => clearTimeout(timer);
  }, [form, inReview, keep, save]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if ((dirty.current && !keptSafely.current) || running.current) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);

  const change = useCallback((part: Partial<ArticleForm>) => {
    dirty.current = true;
    setStatus("changed");
    setForm((before) => ({ ...before, ...part }));
  }, []);
  /** Ends a conflict: with the newer text, or with one's own on top of it. */
  const settle = (take: boolean) => {
    if (!newer) return;
    version.current = newer.version;
    blocked.current = false;
    setNewer(null);
    setProblem("");
    if (take) setForm((before) => ({ ...before, title: newer.title, markdown: newer.body }));
    dirty.current = !take;
    setStatus(take ? "clean" : "changed");
    if (!take) void save();
  };
  return { form, change, save, status, problem, newer, settle, version };
}
