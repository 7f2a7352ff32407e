/**
 * Registers as offices keep them: reading a spreadsheet or text file row by row in bounded memory,
 * telling good rows from flawed ones, and bringing the good ones into the directory.
 */
package org.wangju.directory.register;
