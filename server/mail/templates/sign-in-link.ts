import { keyMail } from "./key-mail.ts";

export const signInLink = keyMail("link", 10);
