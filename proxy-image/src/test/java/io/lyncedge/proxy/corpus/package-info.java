/** Messages as data: one record a case in files under {@code corpus/}, in the notation of {@link io.lyncedge.proxy.corpus.CorpusText}. */
@NullMarked
package io.lyncedge.proxy.corpus;

import org.jspecify.annotations.NullMarked;
