package org.wangju.record.verify;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Something that the verifier has to say.
 *
 * @param isFault whether the export cannot be relied on because of it
 * @param key the text's key
 * @param values what the text names
 */
record Finding(boolean isFault, String key, List<String> values) {
  String text(ResourceBundle texts) {
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(values.toArray());
  }
}
