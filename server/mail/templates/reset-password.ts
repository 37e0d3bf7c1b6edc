import { keyMail } from "./key-mail.ts";

export const resetPassword = keyMail("reset", 60);
