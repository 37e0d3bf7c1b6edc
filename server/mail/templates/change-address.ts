import { keyMail } from "./key-mail.ts";

export const changeAddress = keyMail("confirm", 24 * 60);
