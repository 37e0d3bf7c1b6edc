import { topicMail } from "./topic-mail.ts";

export const answered = topicMail();
