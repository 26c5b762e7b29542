/** Generation of the CRD from the API records, and the tests that hold schema, records and committed file together. */
@NullMarked
package io.lyncedge.api.schema;

import org.jspecify.annotations.NullMarked;
