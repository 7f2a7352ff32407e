/**
 * Recruitment of members 发展党员, stages 1 and 2: from the application to the cultivation as an
 * activist (admission rules art. 5 to 13). Entities hold the state and know at which step a case
 * lies; services are its use cases, and run in a transaction that somebody else began. Nothing here
 * knows the engine or a page.
 */
package org.wangju.recruitment;
