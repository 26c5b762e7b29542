/** The policies of a plan in the words of other policy engines, for administrators; nothing here is ever applied. */
@NullMarked
package io.lyncedge.operator.encoding;

import org.jspecify.annotations.NullMarked;
