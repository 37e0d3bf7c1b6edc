import { type Problem, readProblem } from "./problem.ts";

/**
 * Sends a form as the browser would, and follows the redirect: a new session's cookies are set on the way. Success
 * opens the page it leads to and gives null; a refusal gives what was refused, and the form keeps what was typed.
 */
export async function sendForm(form: HTMLFormElement): Promise<Problem | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  try {
    const response = await fetch(form.action, { method: "POST", body });
    if (!response.ok) return { field: null, code: "other" };
    const url = new URL(response.url);
    const problem = readProblem(url.searchParams.get("problem"));
    if (problem) return problem;
    window.location.assign(url.pathname + url.search + url.hash);
    return null;
  } catch {
    return { field: null, code: "offline" };
  }
}
