/** The pages of Front Ends, Directors and Office Web Apps: answers of the right statuses, fields, types and sizes. */
@NullMarked
package io.lyncedge.simulator.pages;

import org.jspecify.annotations.NullMarked;
