import { topicMail } from "./topic-mail.ts";

export const solved = topicMail();
