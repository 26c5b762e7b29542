/** Scenario folders: what a resource becomes, compared with files that reviewers read. */
@NullMarked
package io.lyncedge.operator.golden;

import org.jspecify.annotations.NullMarked;
