import { keyMail } from "./key-mail.ts";

export const confirmAddress = keyMail("confirm", 24 * 60);
